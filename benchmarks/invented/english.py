"""Sentences of news in English, by what they do; in braces what is set in."""

from __future__ import annotations

TITLES = (
    "{place} argues over {thing}", "{body} warns that {thing} {act}", "{thing} {act}, {body} says",
    "{place} votes {n} to {m} on {thing}", "{last}: {thing} {act}", "Delay for {thing} in {place}",
    "What {thing} means for {place}", "{details} and {details2}: {place} waits for {thing}",
    "Report on {thing} surprises {place}", "{body} and {body2} at odds over {thing}",
    "{place} counts the cost of {thing}", "After {n} months, a date for {thing}", "Protest in {place} against {thing}",
    "“Nobody asked us”: {place} and {thing}",
)  # fmt: skip
LEADS = (
    "{Thing} {act}, and in {place} few people speak of anything else.",
    "The {body} said on {day} that {thing} {act}, and asked {place} for patience.",
    "{place} has put off its decision on {thing} once more, after a meeting that lasted until midnight on {day}.",
    "By {n} votes to {m}, those who sit on the council of {place} agreed on {day} to what they had refused last year.",
    "A report of {n} pages, read by this newspaper, says that {thing} {act}.",
    "In the hall on {street} there were more {details} than chairs on {day} when {place} talked about {thing}.",
)
TOLD = (
    "Many of the older houses on {street} stand close to it, and those who live there have heard promises before.",
    "Buses to {place2} leave from {street} instead, and the two roads along the market remain closed to everybody.",
    "The file holds {details}, {details2} and the minutes of {n} meetings, most of them without a result.",
    "What was to be a matter of weeks has become one of years, and the {body2} has changed its plans {m} times.",
    "On {street} somebody has hung a banner out of a window; it asks who will pay, and gives no answer.",
    "The {body} keeps a list of {details}, and another of what is missing; the second has grown longer since the spring.",
    "Visitors from {place2} noticed nothing of the quarrel, took photographs and went on to {place3}.",
    "Nobody disputes that something must be done about the {details}; the quarrel is about who begins.",
    "Two firms from {place2} and one from {place3} have offered to deliver the {details} by the end of the season.",
    "The figures are older than the plan, and the plan is older than most of the {details} that it counts.",
    "In the archive of the {body2} lies a drawing of {thing} with a note in pencil, of which nobody knows the author.",
    "Rain kept the crowd small, but those who came had brought {details} and stayed until the lamps were lit.",
    "Between {street} and the river, {details} and {details2} lie under tarpaulins, guarded by one man and his dog.",
    "The road to {place3} is narrow there, and when a lorry with {details} comes, everything else has to wait.",
    "Of the {n} proposals that were sent in, the {body} has read about half and thrown away none.",
    "An earlier attempt failed when {place2} withdrew, and the {body2} was left with the {details} and the bill.",
)
DATED = (
    "Work on {thing} began in {month} {year} and was to end after {m} seasons.",
    "In {month} the {body2} had asked for {n} million crowns and was given {m}.",
    "The next hearing is set for {date}, in the small room of the {body}.",
    "Since {date} the {details} have been kept in a shed in {place2}.",
    "A first plan was turned down in {year}, a second in the following spring.",
    "Until the end of {month}, anybody in {place} may look at the papers and object.",
)
NUMBERS = (
    "According to the {body}, the price has risen from {n} to {big} million crowns within {m} years.",
    "Some {big} households in {place} and {place2} are concerned, about one in {m}.",
    "The {body2} counted {big} {details} last year, {n} fewer than in the year before.",
    "Of {big} people who were asked in {place}, {n} per cent were in favour and {m} per cent had never heard of it.",
)
NAMED = (
    "{who}, {role}, has led the talks from the beginning, together with colleagues in {place2}.",
    "The {body} has sent its plans to the {body2}, where {last} and {last2} are to read them first.",
    "{who2} of {place3}, who used to work for the {body2}, sat in the first row and took notes.",
    "Neither the {body2} nor {last2} wished to comment before the meeting in {place}.",
)
INTRODUCED = (
    "“{words},” said {who}, {role}.",
    "“{words},” {who}, {role}, told reporters on {day}.",
    "{who}, {role}, said: “{words}.”",
    "“{words},” said {who}, who is {role}. “{words2}.”",
)
FOLLOWED = (
    "“{words},” {last} said.",
    "“{words},” said {last}. “{words2}.”",
    "“{words},” {pronoun} added.",
    "“{words},” {last} warned, “and {words2l}.”",
    "Asked about {place2}, {last} said: “{words}.”",
)
REPORTED = (
    "{last} said that {thing} {act} and that {place2} had been told so.",
    "{last} argued that the {details} were not the point, whatever the council might think of it.",
    "{last} said that the {body} would pay for the {details} “{fragment}”.",
    "According to {last}, {thing} {act}.",
    "{last} denied that {place} had been left alone with the {details}.",
)
REPORTED_FIRST = (
    "{who}, {role}, said that {thing} {act} and that {place2} had been told so.",
    "{who}, {role}, called the plan “{fragment}”.",
    "{who}, {role}, told the {body} that the {details} would have to wait until {month}.",
)
WORDS = (
    "We know that {thing} {act}", "Nobody asked us about the {details}", "It is late for {thing}, but it is not too late",
    "I have read all {n} pages and I have found one idea", "You cannot mend {details} with a press release",
    "If {place2} can do it, so can {place}", "We were promised {details}, and we were given a leaflet",
    "I would rather lose the vote than the {details}", "Ask me again in {month}, when the {details} are there",
    "This is not about money, it is about who gets up at night", "There are {n} of us, and there is one door",
    "We have waited since {year}, and we can wait until {day}", "Whoever wrote this has never been to {place2}",
    "My grandmother saw the last one fail, and she had warned them", "The {body2} has the money and we have the {details}",
    "I do not say that it is wrong, I say that it is not finished", "We shall count every one of those {details}",
    "The truth is that {thing} {act}", "A plan without {details} is a wish", "Nothing of this will be ready by {month}",
    "People in {place} are patient, but they can count", "I signed it because the other paper was worse",
    "What the {body} calls a delay, we call {m} lost years", "They look at {thing} and see a bill; I see {details}",
    "We are not against it, we are against paying for it twice", "Let nobody tell me later that we did not know",
)  # fmt: skip
FRAGMENTS = (
    "as soon as the paper is dry", "two thirds of a good idea", "with sympathy and with a calculator", "a bridge to nowhere",
    "known in kind, if not in amount", "once and never again", "the price of doing nothing", "a bet with other people’s money",
)  # fmt: skip
