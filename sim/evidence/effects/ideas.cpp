#include "evidence/effects/ideas.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

// Names of files stand for sim/rules/*.hpp.
constexpr std::array<Idea, most_ideas> table{{
    {"Kooperation … auf Zuruf, lockere Partnerschaften", "partnership, bidding, trust"},
    {"Zusammenwirken von Handelnden, deren Geschäftsinteressen größere Schnittmengen "
     "haben",
     "partnership"},
    {"Möglichkeiten der Intensität", "intensity, bidding"},
    {"Grundlagen … für alle Beteiligten gleich", "one set of rules for a region", 0,
     "Alike.NoSlotIsBetterThanAnother"},
    {"soziale Netze … Kontakte aufbauen, Verlinkungen", "meeting"},
    {"Kennenlernen in Diskussionen in Foren und Kommentaren", "forum"},
    {"Teilen von Wissen", "teaching", 29},
    {"großer Kontaktkreis … viel Zeitaufwand", "meeting"},
    {"Name und Firma im Internet recherchieren", "checking"},
    {"Inhalt der Website mit dem beworbenen Geschäftsmodell vergleichen", "checking",
     9},
    {"Profile in den jeweiligen Sozialen Netzen vergleichen", "checking", 9},
    {"Durch persönliches Kennenlernen", "checking"},
    {"„Wir“ … schnell entzaubert", "bidding, choice"},
    {"Kooperationspartner transparent darstellen, klar erkennbar",
     "bidding, choice, reputation"},
    {"Verlinkung, Abriss über die Tätigkeit, Referenzen", "bidding, choice"},
    {"Informieren … mit wem er es zu tun hat", "reputation, choice, demand"},
    {"ob es sich um ein Projekt oder eine Vertretung handelt", "helping, reputation"},
    {"Chance … insbesondere für Freiberufler und im Dienstleistungsbereich",
     "demand, bidding"},
    {"gemeinsam erreichen, was allein nicht ohne Weiteres zu bewältigen ist",
     "demand, bidding"},
    {"Gemeinsame Ziele – gemeinsamer Weg", "work"},
    {"Nachfrage bündeln", "cooperation, bidding"},
    {"Portfolio ergänzen", "cooperation, bidding"},
    {"Stärke nach außen zeigen – Terminsicherheit",
     "bidding, choice, cooperation, helping, reputation, work"},
    {"Abruf als Team für Projekte", "bidding"},
    {"Identifikationsangebote, die Orientierung bieten", "identity, helping"},
    {"gegenseitiges Vertrauen aufbauen", "trust, partnership"},
    {"gemeinsame Marketingstrategie", "marketing, cooperation"},
    {"Vertrauen im Hinblick auf Entscheidungen", "deciding"},
    {"geteiltes Wissen ist doppeltes Wissen", "teaching"},
    {"auf gebündelte Nachfragen mit entsprechendem Angebot reagieren",
     "demand, bidding"},
    {"Synergien", "bidding, meeting"},
    {"Je ähnlicher das Feld …, desto genauer müssen Sie die Kernbereiche "
     "ausformulieren",
     "trust, partnership"},
    {"Identitätssicherung der Partner", "teaching"},
    {"bewusstes Zusammenspiel der Verschiedenheit", "work"},
    {"Balance zwischen Autonomie und Anpassung", "practice"},
    {"persönlicher Einsatz", "work"},
    {"in Verbindung mit den eigenen Bedürfnissen", "helping"},
    {"Loyalität gegenüber den Beteiligten", "bidding, intensity"},
    {"sichert die unternehmerische Aktivität der Kooperationspartner",
     "intensity, bidding, money"},
    {"Zeit zum Wachsen", "intensity, partnership, trust"},
    {"Menschen …, die sich sympathisch sein sollen", "trust"},
    {"bei regelmäßigen Kooperationen eine schriftliche Fixierung",
     "partnership, trust, work, deciding, helping"},
    {"Ausformulierte und klare Ziele …, was erwartet und erhofft wird", "trust"},
    {"Offenheit, um auch Gefühle zeitnah benennen zu können", "trust, favour"},
    {"Bedürfnisse nach Sicherheit, aber auch Autonomie", "needs, retainer"},
    {"beruht auf Gegenseitigkeit, in der jeder gibt, was ihm möglich ist",
     "helping, money"},
    {"Die Erwartung, über den Kooperationspartner Aufträge zu generieren, führt "
     "schnell in die Sackgasse",
     "aspiration, partnership, cooperation, bidding"},
    {"Individualität des einzelnen Anbieters bleibt erhalten", "teaching", 33},
    {"durch die Gemeinschaft der anderen Anbieter … zur Sicherheit des Kunden "
     "gefestigt",
     "helping", 23},
    {"Zusammenschluss selbständiger Anbieter demonstriert Stärke nach außen",
     "choice, reputation, cooperation"},
    {"Flexible Gestaltungsmöglichkeiten … neue Konstellationen", "bidding"},
    {"Selbstverantwortung, Selbstverwaltung, Identitätsprinzip",
     "cooperation, aspiration"},
    {"regionaler Verbund erleichtert … interdisziplinäre Zusammenarbeit", "meeting"},
    {"Unterschiedliche Aufgaben können innerhalb eines Teams übernommen werden",
     "bidding", 34},
    {"in ihrer Intensität unterschiedlich … nach den Bedürfnissen des jeweiligen "
     "Kunden",
     "intensity"},
    {"regional unabhängige Einzelunternehmen …, inzwischen bundesweit",
     "meeting, referral"},
    {"Synergieeffekte", "bidding, meeting", 31},
    {"Konkurrenz oder Kooperation", "partnership"},
    {"Transparenz schafft Vertrauen", "bidding, choice, reputation", 14},
    {"Co-Working-Büros auf Zeit", "coworking"},
}};

}  // namespace

const std::array<Idea, most_ideas>& idea_table() { return table; }

std::string name_of_idea(int number) { return fmt::format("S{}", number); }

}  // namespace verbund
