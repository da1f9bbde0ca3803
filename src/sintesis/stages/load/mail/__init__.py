"""E-mails as they are saved (.eml): newsletters, press releases, articles that someone passed on."""

from sintesis.stages.load.mail.article import read_mail

__all__ = ["read_mail"]
