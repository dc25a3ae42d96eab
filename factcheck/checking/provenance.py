"""Which part of the world an article is about, as far as the names in it tell."""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.word_edges import at_edge
from factcheck.model.claim import Article

_PLACES = (
    "Anhui", "Fujian", "Gansu", "Guangdong", "Guangxi", "Guizhou", "Hainan", "Hebei", "Heilongjiang", "Henan", "Hubei",
    "Hunan", "Jiangsu", "Jiangxi", "Jilin", "Liaoning", "Ningxia", "Qinghai", "Shaanxi", "Shandong", "Shanxi",
    "Sichuan", "Xinjiang", "Yunnan", "Zhejiang", "Inner Mongolia", "Beijing", "Chongqing", "Shanghai", "Tianjin",
    "Changchun", "Changsha", "Chengdu", "Dalian", "Dongguan", "Foshan", "Fuzhou", "Guangzhou", "Guiyang", "Haikou",
    "Hangzhou", "Harbin", "Hefei", "Hohhot", "Jinan", "Kunming", "Lanzhou", "Nanchang", "Nanjing", "Nanning", "Ningbo",
    "Qingdao", "Quanzhou", "Shenyang", "Shenzhen", "Shijiazhuang", "Suzhou", "Taiyuan", "Urumqi", "Wenzhou", "Wuhan",
    "Wuxi", "Xiamen", "Xi['’]an", "Xining", "Xuzhou", "Yantai", "Yinchuan", "Yiwu", "Zhengzhou", "Zhuhai", "Zhuzhou",
)  # fmt: skip
# A dateline has its place in capitals.
_CHINA = "|".join(
    (
        "China",
        "CHINA",
        "Chinese",
        "Xinhua",
        "RMB",
        "yuan",
        "renminbi",
        "Zhongguancun",
        *_PLACES,
        *map(str.upper, _PLACES),
    )
)
_ELSEWHERE = (
    "Japan|Japanese|Tokyo|India|Indian|Mumbai|Delhi|Germany|German|Berlin|France|French|Paris|Britain|British|London|"
    "Europe|European|Korea|Korean|Seoul|Singapore|Dubai|Saudi|Brazil|Brazilian|Russia|Russian|Moscow|Taiwan|Hong Kong"
)
_AMERICA = (
    r"U\.S(?=\.(?!\w))|US|USA|United States|America|American|Americans|Washington|New York|California|Texas|Chicago|"
    r"Wall Street|Silicon Valley|Walmart|Amazon|Exxon\w*|Nasdaq|NYSE|Boston|Seattle|Atlanta|Detroit"
)
_ENOUGH = 2


@cache
def _names(alternatives: str) -> re.Pattern[str]:
    return re.compile(at_edge(alternatives))


def _found(article: Article, alternatives: str) -> Iterator[re.Match[str]]:
    return _names(alternatives).finditer(article.text)


def _has(article: Article, alternatives: str, least: int) -> bool:
    found = _found(article, alternatives)
    return all(next(found, None) is not None for _ in range(least))


def is_chinese(article: Article) -> bool:
    """Whether names of China and its money stand in the article more than once."""
    return _is_chinese.of(article)


_is_chinese = OfOneArticle(lambda article: _has(article, _CHINA, _ENOUGH))


def names_china(article: Article) -> bool:
    """Whether a name of China or its money stands in the article at all."""
    return _has(article, _CHINA, 1)


@cache
def _based() -> re.Pattern[str]:
    """Match what makes a company one of another country: "Wuhan-based", "Britain's", "from Osaka"."""
    cities = (
        "Osaka|Nagoya|Kyoto|Busan|Bangalore|Bengaluru|Chennai|Pune|Hyderabad|Munich|Frankfurt|Hamburg|Stuttgart|Milan"
        "|Rome|Madrid|Amsterdam|Zurich|Basel|Stockholm|Copenhagen|Manchester|Edinburgh|Dublin|Vienna|Brussels"
    )
    names = f"{_CHINA}|{_ELSEWHERE}|{cities}"
    return re.compile(
        rf"\b(?:(?:{names})(?:[- ]based|['’]s)"
        rf"|(?:[Tt]he|A|An|a|an|[Ii]ts) (?:{names}) [a-z]|(?:from|of|in) (?:South )?(?:{names})\b"
        r"|(?:Chinese|Japanese|Indian|German|French|British|Korean|Brazilian|Russian)\b)"
    )


def is_of_one_abroad(article: Article, sentence: str) -> bool:
    """Whether a sentence is about a company of another country, in an article that names nothing American."""
    return _based().search(sentence) is not None and not _has(article, _AMERICA, 1)


def is_outside_america(article: Article) -> bool:
    """Whether the article names other countries more than once, and nothing in the United States."""
    return not _has(article, _AMERICA, 1) and _has(article, f"{_CHINA}|{_ELSEWHERE}", _ENOUGH)


def names_others(article: Article) -> bool:
    """Whether a name of another country, of its people or of one of its cities stands in the article."""
    return _has(article, f"{_ELSEWHERE}|{_AMERICA}", 1)
