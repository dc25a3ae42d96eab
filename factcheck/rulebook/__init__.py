"""Rules as data: what a newsroom can read, write and prove without touching code.

Comes in: folders of YAML files, one rule a file, and the kinds of check that the code offers. Goes out:
`factcheck.model.rule.Rule`. Never happens here: running a rule, or any code that a pack might bring.
"""
