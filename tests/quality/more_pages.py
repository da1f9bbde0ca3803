"""More small pages written for this project, each with a habit of markup that those of `own_pages.py` lack.

Half of them, marked `kept`, were put aside before anything was changed for the others, and read after their first score: 7 of 9.
"""
# ruff: noqa: E501

from collections.abc import Iterator

from tests.quality.own_pages import BANNER_EN, BANNER_ES, NAV_EN, NAV_ES, Page, document, linked, og, ps, related
from tests.quality.stories import BRIDGE, FARM, FERRY, MINE, SCHOOLS, VACCINE, Story


def between(story: Story, *blocks: str) -> str:
    """The story's paragraphs with the blocks after the first, the second, and so on."""
    pieces = []
    for n, text in enumerate(story.paragraphs):
        pieces += [f"<p>{text}</p>", blocks[n] if n < len(blocks) else ""]
    return "\n".join(pieces)


def _pages() -> Iterator[Page]:
    yield Page(
        "mexico-inline-links",
        False,
        document(
            f"{NAV_ES}<main><div class='nota'><h1 class='titulo-nota'>{MINE.title}</h1><h2 class='bajada'>{MINE.standfirst}</h2><p class=firma>Redacción | 14/03/2025 | 09:12</p>"
            + between(
                MINE,
                "<p><strong>Lee también: <a href=/n1>Vinculan a proceso a exalcalde de Mina Honda</a></strong></p>",
                "<p><a href=/n2><em>Te puede interesar: Sequía deja sin agua a 30 colonias</em></a></p>",
                "<blockquote class=twitter-tweet><p lang=es>La resolución es clara: se cierra. <a href=https://t.co/a>pic.twitter.com/a</a></p>&mdash; Tribunal (@tribunal) <a href=https://twitter.com/tribunal/1>March 14, 2025</a></blockquote><script async src=https://platform.twitter.com/widgets.js></script>",
            )
            + "<p>Con información de Agencia Valle</p><p>Sigue a El Sol de Alto Verde en Google Noticias</p></div>"
            + related("Balacera en la colonia centro")
            + "</main>",
            og(MINE, description=MINE.standfirst),
        ),
        story=MINE,
        absent=("Vinculan a proceso", "Sequía deja", "pic.twitter.com", "Balacera"),
    )
    yield Page(
        "spain-figures-in-body",
        True,
        document(
            f"{NAV_ES}{BANNER_ES}<article><header><p class=kicker>Islas</p><h1>{FERRY.title}</h1><h2 class='a_st'>{FERRY.standfirst}</h2></header><figure><img src=a.jpg><figcaption><span>El barco, ayer en el muelle de levante.</span> <span class=author>Marta Llompart</span></figcaption></figure><div class=a_md_a><a href=/a>Inés Mora</a><time datetime=2025-03-03T08:00:00+01:00>03 mar 2025 - 08:00</time></div><div class=a_c>"
            + between(
                FERRY,
                "<figure class='a_m'><img src=b.jpg alt='lancha'><figcaption>La lancha de treinta plazas que sustituyó al barco en invierno.<span>Europa Press</span></figcaption></figure>",
                "<section class='b-t-df'><h3>Más información</h3><ul><li><a href=/x>La naviera perdió dos millones en un año</a></li></ul></section>",
            )
            + "</div></article>",
            linked(FERRY, description=FERRY.standfirst),
        ),
        story=FERRY,
        absent=("sustituyó al barco", "perdió dos millones", "muelle de levante", "cookies"),
    )
    yield Page(
        "argentina-several-bylines",
        True,
        document(
            f"{NAV_ES}<section id=nota><h1 class=com-title>{SCHOOLS.title}</h1><h2 class=com-subhead>{SCHOOLS.standfirst}</h2><div class=firmas><a href=/1>Carla Ruffo</a> <a href=/2>Ezequiel Paz</a></div><span class=fecha>3 de febrero de 2025 13:45</span><div class=social><a>Compartir</a><a>WhatsApp</a></div><div class=cuerpo>"
            + between(
                SCHOOLS,
                "<div class='embed-related'><p>Mirá también</p><a href=/z><h4>Cuánto cobra un maestro rural en 2025</h4></a></div>",
                "<aside class=newsletter><h5>Recibí el boletín Aulas</h5><p>Todos los jueves, lo que pasa en las escuelas. Es gratis.</p><input type=email></aside>",
            )
            + "</div></section><footer>© 2025 Diario San Telmo. Todos los derechos reservados. Registro de propiedad intelectual 4347221.</footer>",
            og(SCHOOLS, description=SCHOOLS.standfirst),
        ),
        story=SCHOOLS,
        absent=("Cuánto cobra", "Todos los jueves", "Registro de propiedad"),
    )
    yield Page(
        "colombia-list-and-crossheads",
        False,
        document(
            f"{NAV_ES}<article class=articulo><h1>{SCHOOLS.title}</h1><p class=lead>{SCHOOLS.standfirst}</p><div class=autor>Por: <b>Yesid Barragán</b></div>"
            + between(
                SCHOOLS,
                "<h2>Lo que falta</h2>",
                "<p>(Lea también: <a href=/l>Abren convocatoria para docentes en zonas rurales</a>)</p>",
                "<p><a href=/k>Le puede interesar: ¿Quiénes no deberán presentar la prueba Saber?</a></p>",
            )
            + "<p><strong>REDACCIÓN VIDA</strong></p></article><div class=mas-leidas><h3>Lo más leído</h3><ol><li><a href=/1>Horóscopo del día</a></li><li><a href=/2>Resultados de la lotería</a></li></ol></div>",
            og(SCHOOLS, description=SCHOOLS.standfirst),
        ),
        story=SCHOOLS,
        absent=("Abren convocatoria", "prueba Saber", "Horóscopo"),
    )
    yield Page(
        "chile-latin-declared",
        False,
        document(
            f"<header>{NAV_ES}</header><div id=noticia><h1>{MINE.title}</h1><div class=epigrafe>{MINE.standfirst}</div><div class=texto>{ps(MINE)}</div></div>",
            og(MINE, description=MINE.standfirst),
        ).replace('<meta charset="utf-8">', '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
        story=MINE,
    )
    yield Page(
        "missing-charset-cp1252",
        True,
        document(
            f"{NAV_ES}<div class=content><h1>{SCHOOLS.title}</h1><p class=bajada>{SCHOOLS.standfirst}</p>{ps(SCHOOLS)}</div>",
            og(SCHOOLS, description=SCHOOLS.standfirst),
        ).replace('<meta charset="utf-8">', ""),
        story=SCHOOLS,
        encoding="cp1252",
    )
    yield Page(
        "miami-double-spaced",
        True,
        document(
            f"{NAV_ES}<div class=story-body><h1 class=h1>{MINE.title}</h1><h2 class=summary>{MINE.standfirst}</h2><div class=byline>Por <span>Lázaro Quintana</span> <time>14 de marzo de 2025 5:30 PM</time></div>"
            + between(
                MINE,
                "<div class='zone-el'><p>Only have a minute? Listen instead</p></div>",
                "<p><a href=/lea>LEA MÁS: Cierran playa de Hialeah por bacterias</a></p>",
                "<div class=ad>Publicidad</div>",
            )
            + "<p class=pubdate>Esta historia fue publicada originalmente el 14 de marzo de 2025, 5:30 PM.</p><div class=author-bio><p>Lázaro Quintana cubre medio ambiente desde 2011. Recibe su boletín cada lunes.</p></div></div>",
            linked(MINE),
        ),
        story=MINE,
        absent=("Only have a minute", "Cierran playa", "publicada originalmente", "cubre medio ambiente"),
    )
    yield Page(
        "us-live-blog",
        False,
        document(
            f"{NAV_EN}<main><h1>Live updates: {BRIDGE.title}</h1>"
            + "".join(
                f"<div class=live-entry id=p{n}><time>{9 - n}:{10 + n} a.m.</time><h2>Update {n}: crews at the span</h2><p>{text}</p><a>Share</a></div>"
                for n, text in enumerate(BRIDGE.paragraphs)
            )
            + "</main>",
            f'<script type="application/ld+json">{{"@type":"LiveBlogPosting","headline":"Live updates: {BRIDGE.title}"}}</script>',
            "en",
            "Live updates",
        ),
        story=Story(f"Live updates: {BRIDGE.title}", "", BRIDGE.paragraphs),
        standfirst=False,
    )
    yield Page(
        "us-amp",
        True,
        document(
            f"<amp-sidebar id=s><ul><li>Home</li><li>Obituaries</li></ul></amp-sidebar><article><h1 class=amp-wp-title>{BRIDGE.title}</h1><h2 class=subhead>{BRIDGE.standfirst}</h2><div class=amp-wp-byline>By Tess Moran</div><amp-img src=a.jpg></amp-img><p class=wp-caption-text>Crews work below the deck on Tuesday. (Staff photo by A. Ruiz)</p><div class=amp-wp-article-content>"
            + between(
                BRIDGE,
                "<amp-ad></amp-ad><p class=ad-label>ADVERTISEMENT</p>",
                "<p><strong>MORE:</strong> <a href=/m>Toll plan stalls in committee</a></p>",
            )
            + "</div></article><amp-consent><div><p>We use cookies to personalise ads.</p></div></amp-consent>",
            linked(BRIDGE, description=BRIDGE.standfirst),
            "en",
        ).replace("<html ", "<html ⚡ "),
        story=BRIDGE,
        absent=("Toll plan", "ADVERTISEMENT", "Obituaries", "Staff photo"),
    )
    yield Page(
        "britain-local-boxes",
        False,
        document(
            f"{NAV_EN}{BANNER_EN}<article class=article-main><h1>{FARM.title}</h1><p class=sub-title>{FARM.standfirst}</p><div class=author><a>Sam Hartley</a> Senior reporter</div><ul class=article-information><li>12:04, 14 JUN 2025</li></ul><figure><img><figcaption><span class=caption-title>The farm at Low Fell</span> <span class=caption-credit>(Image: Grimsby Observer)</span></figcaption></figure><div class=article-body>"
            + between(
                FARM,
                "<div class=in-article-signup><h4>Sign up for the Observer daily email</h4><p>Get the day's biggest stories sent to your inbox. More info</p></div>",
                "<p><strong>READ MORE: <a href=/r>Vet warns of tick boom across county</a></strong></p>",
                "<p><em>For the latest local news in your area direct to your inbox every day, <a href=/n>go here to sign up to our free newsletter</a>.</em></p>",
            )
            + "</div></article>",
            og(FARM, description=FARM.standfirst),
            "en",
        ),
        story=FARM,
        absent=("biggest stories sent", "Vet warns", "go here to sign up", "Image: Grimsby"),
    )
    yield Page(
        "britain-broadsheet",
        True,
        document(
            f"{NAV_EN}<main><div data-gu-name=headline><h1>{VACCINE.title}</h1></div><div data-gu-name=standfirst><p>{VACCINE.standfirst}</p></div><address aria-label='Contributor info'><a rel=author>Nell Okafor</a> Health editor</address><details><summary>Tue 4 Mar 2025 06.00 GMT</summary>Last modified on Tue 4 Mar 2025 09.12 GMT</details><div id=maincontent class=article-body-viewer-selector>"
            + between(
                VACCINE,
                "<aside data-component=rich-link><a href=/v><h4>Clinics to open on Sundays in flu drive</h4></a><p>Read more</p></aside>",
                "<figure data-spacefinder-role=inline><a>skip past newsletter promotion</a><h3>Sign up to First Thing</h3><p>Our morning briefing explains what matters and why.</p><p>Privacy Notice: Newsletters may contain information about charities and online ads.</p><p>after newsletter promotion</p></figure>",
            )
            + "</div></main>",
            og(VACCINE, description=VACCINE.standfirst),
            "en",
        ),
        story=VACCINE,
        absent=("Clinics to open on Sundays", "Our morning briefing", "Privacy Notice"),
    )
    yield Page(
        "gallery-only",
        True,
        document(
            f"{NAV_ES}<main><h1>Las fotos del carnaval de Isla Parda</h1>"
            + "".join(
                f"<figure><img src={n}.jpg><figcaption>{n} de 8 | Comparsa en la calle {n}. (Foto: EFE)</figcaption></figure>"
                for n in range(1, 9)
            )
            + "</main>",
            '<meta property="og:type" content="article">',
        ),
        refused="no article in the page",
    )
    yield Page(
        "paywall-stub-es",
        False,
        document(
            f"{NAV_ES}<article><h1>{MINE.title}</h1><p class=entradilla>{MINE.standfirst}</p><p>{MINE.paragraphs[0][:120]}...</p><div class=paywall><h3>Contenido exclusivo para suscriptores</h3><p>Suscríbete por 1 € el primer mes y sigue leyendo.</p><p>¿Ya eres suscriptor? Inicia sesión</p></div></article>",
            linked(
                MINE,
                isAccessibleForFree=False,
                hasPart={"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".paywall"},
            ),
        ),
        refused="subscri|paywall|behind",
    )
    yield Page(
        "paywall-stub-en",
        True,
        document(
            f"{NAV_EN}<article><h1>{FARM.title}</h1><h2>{FARM.standfirst}</h2><p>{FARM.paragraphs[0][:140]}…</p><div class=gate><h2>To continue reading, subscribe today</h2><p>Unlimited digital access for $1 a week. Cancel at any time.</p><a>Subscribe</a><p>Already a subscriber? Log in</p></div></article>",
            linked(FARM, isAccessibleForFree="False"),
            "en",
        ),
        refused="subscri|paywall|behind",
    )
    yield Page(
        "front-page-es",
        False,
        document(
            f"{NAV_ES}<main>"
            + "".join(
                f"<article class=c><h2><a href=/{n}>{s.title}</a></h2><p>{s.standfirst}.</p></article>"
                for n, s in enumerate((FERRY, SCHOOLS, MINE) * 5)
            )
            + "</main>",
            '<meta property="og:type" content="website"><meta property="og:title" content="Diario de la Isla: noticias de hoy">',
        ),
        refused="front page|list|several",
    )
    yield Page(
        "error-page",
        True,
        document(
            f"{NAV_ES}<main><h1>Página no encontrada</h1><p>Lo sentimos, la página que busca no existe o ha cambiado de dirección.</p><p>Puede volver a la portada o usar el buscador para encontrar lo que necesita.</p></main>"
        ),
        refused="is not there",
    )


MORE_PAGES = tuple(_pages())
