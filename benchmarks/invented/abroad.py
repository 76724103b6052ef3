"""Sentences of news in German, French and Spanish: a share of every archive is in other languages than most of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tables:
    """The sentences of a language by what they do, as in `english`, and what they speak of."""

    titles: tuple[str, ...]
    told: tuple[str, ...]
    introduced: tuple[str, ...]
    followed: tuple[str, ...]
    reported: tuple[str, ...]
    words: tuple[str, ...]
    things: tuple[str, ...]
    months: tuple[str, ...]
    roles: tuple[str, ...]


GERMAN = Tables(
    titles=("{place} streitet über {thing}", "{place} stimmt ab: {thing}", "{thing}: Warten in {place}"),
    told=(
        "In {place} wird seit Monaten über {thing} gestritten, und ein Ende ist nicht abzusehen.",
        "Der Rat hat mit {n} gegen {m} Stimmen beschlossen, die Entscheidung bis {month} aufzuschieben.",
        "Die Kosten sind nach einem Bericht von {n} auf {big} Millionen Kronen gestiegen.",
        "Auch in {place2} und {place3} hängen Plakate an den Fenstern, die meisten mit der Hand geschrieben.",
        "Wer aus {place2} kommt, muss zurzeit einen Umweg von {m} Kilometern in Kauf nehmen.",
        "Die Arbeiten begannen im {month} {year} und sollten nach {m} Jahren beendet sein.",
        "Im Archiv liegen {n} Pläne, von denen keiner je verwirklicht wurde.",
        "Etwa {big} Haushalte sind betroffen, vor allem in der Unterstadt von {place}.",
        "Am Abend standen die Leute noch lange vor dem Rathaus und redeten, als wäre nichts entschieden.",
    ),
    introduced=(
        "„{words}“, sagte {who}, {role}, am {day}.",
        "„{words}“, erklärte {who}, {role}.",
    ),
    followed=("„{words}“, sagte {last}.", "„{words}“, fügte {last} hinzu."),
    reported=("{last} sagte, dass {place2} davon gewusst habe.", "Nach Angaben von {last} fehlen noch {n} Unterschriften."),
    words=(
        "Wir haben lange genug gewartet", "Niemand hat uns gefragt", "Ich habe alle {n} Seiten gelesen",
        "Das ist kein Plan, das ist ein Wunsch", "In {place2} wäre das längst gebaut", "Wir zählen jede einzelne Krone",
        "Wer das geschrieben hat, war nie in {place}", "Es geht nicht um Geld, es geht um die Nächte im Keller",
    ),
    things=(
        "das Sturmflutwehr", "die Fischquote", "die Dorfschulen", "den Fahrplan der Fähre", "die Mietbremse",
        "das Sprachengesetz", "den Nachtragshaushalt", "die Nachtklinik", "den Windpark", "das Stadiondach",
    ),
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ),
    roles=("Bürgermeisterin von {place2}", "Sprecher der Hafenbehörde", "Leiterin der Wasserbehörde", "Anwohner in {place}"),
)  # fmt: skip
FRENCH = Tables(
    titles=("{place} se divise sur {thing}", "{place} vote sur {thing}", "À {place}, {thing} fait débat"),
    told=(
        "À {place}, on ne parle plus que de cela, et {thing} reste sans calendrier.",
        "Par {n} voix contre {m}, le conseil a reporté sa décision au mois de {month}.",
        "Selon un rapport, le coût est passé de {n} à {big} millions de couronnes.",
        "À {place2} comme à {place3}, des affiches écrites à la main pendent aux fenêtres.",
        "Ceux qui viennent de {place2} doivent faire un détour de {m} kilomètres.",
        "Les travaux ont commencé en {month} {year} et devaient durer {m} ans.",
        "Les archives gardent {n} projets, dont aucun n’a jamais été réalisé.",
        "Quelque {big} foyers sont concernés, surtout dans la ville basse de {place}.",
        "Le soir, les gens sont restés longtemps devant la mairie, comme si rien n’avait été décidé.",
    ),
    introduced=("« {words} », a déclaré {who}, {role}.", "« {words} », a expliqué {day} {who}, {role}."),
    followed=("« {words} », a dit {last}.", "« {words} », a ajouté {last}."),
    reported=("{last} a affirmé que {place2} le savait.", "Selon {last}, il manque encore {n} signatures."),
    words=(
        "Nous avons assez attendu", "Personne ne nous a rien demandé", "J’ai lu les {n} pages",
        "Ce n’est pas un projet, c’est un souhait", "À {place2}, ce serait construit depuis longtemps",
        "Nous compterons chaque couronne", "Celui qui a écrit cela n’est jamais venu à {place}",
        "Ce n’est pas une question d’argent, c’est une question de nuits à la cave",
    ),
    things=(
        "le barrage contre les marées", "le quota de morue", "les écoles de village", "l’horaire du bac",
        "le plafond des loyers", "la loi sur les langues", "le budget rectificatif", "la clinique de nuit",
        "le parc éolien", "le toit du stade",
    ),
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ),
    roles=("maire de {place2}", "porte-parole du port", "directrice des eaux", "habitant de {place}"),
)  # fmt: skip
SPANISH = Tables(
    titles=("{place} discute sobre {thing}", "{place} vota sobre {thing}", "Nuevo retraso en {place}: {thing}"),
    told=(
        "En {place} no se habla de otra cosa, y {thing} sigue sin fecha.",
        "Por {n} votos contra {m}, el concejo aplazó la decisión hasta {month}.",
        "Según un informe, el coste ha pasado de {n} a {big} millones de coronas.",
        "También en {place2} y en {place3} cuelgan de las ventanas carteles escritos a mano.",
        "Quien viene de {place2} tiene que dar un rodeo de {m} kilómetros.",
        "Las obras empezaron en {month} de {year} y debían durar {m} años.",
        "El archivo guarda {n} proyectos, y ninguno se llegó a realizar.",
        "Unos {big} hogares están afectados, sobre todo en la parte baja de {place}.",
        "Por la noche la gente se quedó delante del ayuntamiento, como si nada estuviera decidido.",
    ),
    introduced=("«{words}», dijo {who}, {role}.", "«{words}», explicó el {day} {who}, {role}."),
    followed=("«{words}», dijo {last}.", "«{words}», añadió {last}."),
    reported=("{last} afirmó que {place2} lo sabía.", "Según {last}, todavía faltan {n} firmas."),
    words=(
        "Hemos esperado bastante", "Nadie nos ha preguntado", "He leído las {n} páginas",
        "Esto no es un plan, es un deseo", "En {place2} ya estaría construido", "Contaremos cada corona",
        "Quien escribió esto nunca ha estado en {place}", "No es cuestión de dinero, es cuestión de noches en el sótano",
    ),
    things=(
        "la barrera de mareas", "la cuota de bacalao", "las escuelas rurales", "el horario del transbordador",
        "el límite de los alquileres", "la ley de lenguas", "el presupuesto adicional", "la clínica nocturna",
        "el parque eólico", "el techo del estadio",
    ),
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ),
    roles=("alcaldesa de {place2}", "portavoz del puerto", "directora de aguas", "vecino de {place}"),
)  # fmt: skip
LANGUAGES = {"de": GERMAN, "fr": FRENCH, "es": SPANISH}
DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
    "es": "lunes martes miércoles jueves viernes sábado domingo".split(),
}
