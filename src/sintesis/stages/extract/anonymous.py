"""Where an article rests on sources that it does not name."""

from sintesis.language.phrases import phrases
from sintesis.model import Article


def find_anonymous(article: Article) -> tuple[int, ...]:
    """The sentences that cite somebody without a name: “fuentes cercanas al caso”, “on condition of anonymity”."""
    cited = phrases(article.language, "anonymous_sources")
    return tuple(sentence.n for sentence in article.sentences if cited.search(sentence.text))
