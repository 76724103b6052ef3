"""What is argued about in Verra: fields of news, each with its own words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """A field of news: its topics, what is argued about in it, what that does, and what belongs to it."""

    topics: tuple[str, ...]
    things: tuple[str, ...]
    acts: tuple[str, ...]
    details: tuple[str, ...]


def _field(topics: str, things: str, acts: str, details: str) -> Field:
    parts = (
        tuple(part.strip() for part in " ".join(text.split()).split(",")) for text in (topics, things, acts, details)
    )
    return Field(*parts)


FIELDS = (
    _field(
        "tidal barrier, harbours, floods",
        "the tidal barrier, the old mole, the eastern quay, the pumping station, the dredging contract, the sea wall",
        "closes the harbour to large ships, rests on soft grey clay, costs twice the first estimate,"
        "keeps the winter surge out of the cellars, has cracked along sixty metres, waits for a second survey",
        "steel piles, sluice gates, test borings, mooring rings, dredgers, tide gauges, sandbags, culverts, bollards,"
        "slipways, breakwaters, pontoons, cofferdams, winches, lock keepers, pilot boats",
    ),
    _field(
        "fisheries, cod quota, eelgrass",
        "the cod quota, the closed season, the trawling ban, the ice plant, the fish market, the common fleet register",
        "leaves forty crews ashore, lets the eelgrass come back, halves the landings,"
        "favours the larger boats, runs out before the spring, binds the skippers of both shores",
        "longlines, gill nets, creels, herring, mackerel, spawning grounds, deckhands, auction clerks, oyster beds, seals,"
        "landing slips, mesh sizes, sonar, logbooks, buyers, cooperatives",
    ),
    _field(
        "education, teachers, schools",
        "the teachers’ pay deal, the new timetable, the village school, the reading test, the language law,"
        "the school bus contract",
        "puts thirty children in a room, leaves small schools without heating, asks for two more years of training,"
        "ends lessons at noon on Fridays, divides the staff rooms, was drafted without the unions",
        "textbooks, classrooms, pupils, headteachers, exams, school meals, apprentices, tutors, libraries, playgrounds,"
        "nurseries, substitutes, blackboards, parents, lecturers, choirs",
    ),
    _field(
        "public health, hospitals, vaccination",
        "the vaccination register, the night clinic, the hospital merger, the ambulance service, the nursing budget,"
        "the measles campaign",
        "saves an hour in an emergency, leaves the islands without a doctor at night, reaches nine children in ten,"
        "needs sixty more nurses, moves the maternity ward, is paid for by the districts",
        "wards, midwives, vaccines, waiting lists, surgeons, antibiotics, pharmacies, stretchers, clinics, outbreaks,"
        "laboratories, dentists, blood donors, prescriptions, patients, isolation rooms",
    ),
    _field(
        "transport, railways, ferries",
        "the winter ferry timetable, the coast railway, the swing bridge, the tram extension, the airport road,"
        "the fare reform",
        "cuts the crossing by twenty minutes, cancels the last boat on Sundays, doubles the price of a season ticket,"
        "runs on a single track beyond the tunnel, depends on a part from abroad, carries six hundred people a day",
        "timetables, carriages, sleepers, signal boxes, conductors, commuters, lorries, ferries, axles, tunnels,"
        "level crossings, depots, bicycles, toll gates, tickets, drivers",
    ),
    _field(
        "housing, rents, building law",
        "the rent cap, the old tannery site, the building code, the harbour block, the tenants’ register,"
        "the heating subsidy",
        "empties the streets behind the station, keeps families in the city, stops work on four hundred flats,"
        "was copied from a neighbour, ignores those who sublet, takes effect in two stages",
        "tenants, landlords, scaffolding, courtyards, leases, bricklayers, balconies, evictions, deposits, boilers,"
        "architects, staircases, mortgages, attics, permits, squatters",
    ),
    _field(
        "elections, parliament, parties",
        "the electoral law, the coalition agreement, the recount, the postal vote, the party register, the rule on debates",
        "gives the islands a seat more, was passed at three in the morning, shuts small parties out,"
        "rests on a majority of one, goes to the Court of Appeal, has split the Civic Union",
        "ballots, polling stations, candidates, turnout figures, amendments, committees, mandates, petitions, pamphlets,"
        "observers, hecklers, constituencies, coalitions, by-elections, manifestos, whips",
    ),
    _field(
        "public finance, taxes, budget",
        "the supplementary budget, the land tax, the harbour levy, the savings plan, the pension reform, the state bond",
        "adds ninety million crowns to the debt, hits the smaller shops first, was leaked a week before the vote,"
        "rests on a forecast of last year, pays for itself in twelve years, spares nobody but the banks",
        "subsidies, invoices, auditors, bonds, tariffs, ledgers, pensioners, deficits, allowances, shareholders,"
        "interest rates, exporters, accountants, dividends, surcharges, receipts",
    ),
    _field(
        "justice, courts, policing",
        "the arson trial, the appeal, the rule on witnesses, the new prison, the search warrant, the smuggling case",
        "goes back to the first judge, hangs on a telephone call, has taken eleven months,"
        "lets two of the accused go, was heard behind closed doors, turns on the word of one sailor",
        "jurors, affidavits, detectives, fingerprints, cells, prosecutors, verdicts, patrols, confessions, bail terms,"
        "clerks, forgeries, customs officers, transcripts, alibis, exhibits",
    ),
    _field(
        "energy, wind power, electricity prices",
        "the wind farm, the power cable, the price brake, the peat plant, the solar tender, the grid fee",
        "lights eleven thousand homes, stands idle for want of a cable, was stopped by a colony of terns,"
        "makes heating dearer for renters, is three years behind its plan, feeds the whole of the west coast",
        "turbines, pylons, transformers, blades, meters, substations, batteries, cables, blackouts, heat pumps, dams,"
        "installers, licences, foundations, generators, insulation panels",
    ),
    _field(
        "farming, drought, water rights",
        "the irrigation scheme, the cattle register, the drought fund, the orchard levy, the water ration, the seed bank",
        "leaves the upper valley dry by July, pays only those who lost half a harvest, came too late for the barley,"
        "takes water from the Ovel at night, is opposed by nine villages in ten, protects the wet meadows",
        "barley, orchards, wells, tractors, ewes, beehives, hedgerows, silos, ditches, combine harvesters, seedlings,"
        "dairies, vets, manure pits, sprinklers, beekeepers",
    ),
    _field(
        "media law, press freedom, archives",
        "the media bill, the broadcasting fee, the leaked file, the press card, the archive law, the libel suit",
        "forces editors to name their sources, was shelved for lack of time, closes two of five local papers,"
        "opens files after thirty years, has no friends in the newsrooms, asks for a licence even of bloggers",
        "newsrooms, editors, leaks, subpoenas, archives, microfilms, transmitters, printers, columnists, podcasts,"
        "photographers, retractions, deadlines, presses, informants, front pages",
    ),
    _field(
        "sport, football, stadium",
        "the cup final, the stadium roof, the transfer fee, the rowing regatta, the youth league, the club licence",
        "ended on penalties in the rain, costs more than the club earns, was moved to a neutral ground,"
        "filled every seat for the first time, cost the coach his post, needs a new pitch by the autumn",
        "goalkeepers, wingers, oarsmen, turnstiles, terraces, referees, free kicks, season tickets, medals, substitutes,"
        "physiotherapists, banners, training pitches, sprints, trophies, stewards",
    ),
    _field(
        "culture, theatre, heritage",
        "the theatre roof, the maritime museum, the film fund, the wooden church, the winter festival, the organ",
        "draws visitors from Marland, has stood under scaffolding for six years, lost a third of its grant,"
        "was carved by shipwrights, reopens with an opera about the flood, belongs to three parishes",
        "choirs, frescoes, puppets, rehearsals, curators, tickets, violins, manuscripts, sculptors, costumes, galleries,"
        "carvings, screenings, librettos, tapestries, stonemasons",
    ),
)  # fmt: skip
