"""What hypothesis makes for the laws of this folder: texts of every kind, and numbers as people write them."""

from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from factcheck.model.document import Block, Document, Role
from factcheck.model.span import Span

# Scraps that figures, dates and names are made of; shuffled, they make texts that no writer would think of.
SCRAPS = (
    "1", "2", "12", "2020", "1,234", "3.4", "0", "00", ".5", "½", "２", "½", "10^6", "e9", "万", "亿", "元",
    "年", "月",
    " ", " ", " ", " ", "\n", "\u00a0", "-", "–", "—", "−", "'", "’", '"', "(", ")", "[", "]", ",", ".", ";", ":",
    "/", "%", "‰", "°", "°C", "$", "US$", "£", "€", "¥", "₹", "RMB", "Rs", "#", "@", "+", "±", "×", "x", "~", ">",
    "≥", "one", "two", "five", "twelve", "twenty", "hundred", "thousand", "million", "billion", "trillion", "dozen",
    "lakh", "crore", "half", "third", "quarter", "quarters", "first", "second", "third", "a", "an", "and", "of", "in",
    "to", "from", "between", "or", "out of", "per", "point", "dozens", "hundreds", "thousands", "several", "a few",
    "twice", "double", "doubled", "times", "fold", "threefold", "percent", "per cent", "percentage points",
    "basis points", "yuan", "dollars", "pounds", "cents", "km", "m", "mm", "bn", "k", "t", "kg", "km/h", "square",
    "meters", "degrees", "years", "months", "hours", "people", "base stations", "clusters", "January", "May", "Oct.",
    "Thursday", "Q1", "H1", "FY", "fiscal", "a.m.", "st", "th", "No.", "Article", "hotline", "more than", "nearly",
    "about", "up to", "at least", "or more", "-odd", "-plus", "-level", "-year-old", "COVID", "G", "A", "won", "vote",
    "İ", "ß", "é", "Two", "Dozens", "BILLION", "Half", "Twenty", "Nearly", "Grand", "ONE",
)  # fmt: skip

# The same for Chinese, foreign words between.
CHINESE_SCRAPS = (
    "1", "12", "2020", "3.4", "1,234", "２", "一", "二", "两", "兩", "三", "五", "十", "百", "千", "万", "萬",
    "亿", "億", "兆", "零",
    "〇", "廿", "几", "数", "半", "翻", "番", "壹", "佰", "点", "分之", "百分之", "零下", "负", "元", "美元",
    "人民币", "新台币",
    "￥", "%", "％", "个百分点", "倍", "成", "折", "公里", "平方米", "千瓦", "千瓦时", "吨", "畝", "度", "里",
    "块", "角", "人", "个",
    "名", "家", "年", "月", "日", "号", "周", "天", "时", "分", "小时", "个月", "季度", "上半年", "前", "第",
    "届", "去年", "至", "到",
    "—", "~", "、", "，", "。", " ", "(", "（", "多", "余", "来", "近", "约", "超过", "不少于", "左右", "以上",
    "以下", "级", "和",
    "增长", "是", "热线", "双", "五一", "km", "5G", "GDP", "yuan", "million", "-", "/", "\n",
)  # fmt: skip

texts: SearchStrategy[str] = (
    st.text(max_size=200)
    | st.lists(st.sampled_from(SCRAPS), min_size=12, max_size=60).map("".join)
    | st.lists(st.sampled_from(SCRAPS), min_size=12, max_size=60).map(" ".join)
    | st.lists(st.sampled_from(CHINESE_SCRAPS), min_size=12, max_size=60).map("".join)
)

# A mantissa as a newspaper prints it: up to seven digits, up to three behind the point.
mantissas: SearchStrategy[Decimal] = st.decimals(min_value=0, max_value=9_999_999, places=3, allow_nan=False)
wholes: SearchStrategy[int] = st.integers(min_value=0, max_value=10**15)


def document(text: str, *spans: Span) -> Document:
    """Return a document of paragraphs; without spans it has one, the whole text."""
    blocks = spans or (Span(0, len(text)),)
    return Document("made", text, text, tuple(Block(Role.PARAGRAPH, span) for span in blocks))
