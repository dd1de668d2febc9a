package org.onrecord.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.knowledge.Knowledge;
import org.onrecord.language.knowledge.Known;
import org.onrecord.language.knowledge.Known.Kind;
import org.onrecord.language.knowledge.Meaning;
import org.onrecord.language.knowledge.Meaning.Way;
import org.onrecord.language.knowledge.Office;

/** Two states that there are not, and who holds office there. */
final class InventedKnowledge implements Knowledge {

    private static final Known NORLAND = known(Kind.STATE, "Norland", "Q900001");
    private static final Known VESK = known(Kind.STATE, "Vesk", "Q900002");
    private static final Known PRESIDENT =
            new Known(Kind.PERSON, "Odo Emil Brandt", List.of("Odo Brandt"), Optional.of("Q900003"));
    private static final Known FIRST_CONSUL = known(Kind.PERSON, "Ada Brix", "Q900004");
    private static final Known SECOND_CONSUL = known(Kind.PERSON, "Jan Kolb", "Q900005");
    private static final Known UNION =
            new Known(Kind.IGO, "Union of Inland States", List.of("UIS"), Optional.of("Q900006"));
    private static final Known ONE_MORAVEC = known(Kind.PERSON, "Helen Moravec", "Q900007");
    private static final Known OTHER_MORAVEC = known(Kind.PERSON, "Helen Moravec", "Q900008");
    private static final Known SORIN = known(Kind.PERSON, "Mira Sorin", "Q900009");

    private static Known known(Kind kind, String name, String wikidata) {
        return new Known(kind, name, List.of(), Optional.of(wikidata));
    }

    @Override
    public List<Meaning> meanings(String name) {
        return switch (name) {
            case "Norland" -> List.of(new Meaning(Way.NAME, NORLAND));
            case "Norlandic" -> List.of(new Meaning(Way.PEOPLE, NORLAND));
            case "Vesk" -> List.of(new Meaning(Way.NAME, VESK));
            case "Veskian" -> List.of(new Meaning(Way.PEOPLE, VESK));
            case "Gray Palace" -> List.of(new Meaning(Way.SEAT, NORLAND));
            case "Union of Inland States", "UIS" -> List.of(new Meaning(Way.NAME, UNION));
            case "Helen Moravec" -> List.of(new Meaning(Way.NAME, ONE_MORAVEC), new Meaning(Way.NAME, OTHER_MORAVEC));
            case "Mira Sorin" -> List.of(new Meaning(Way.NAME, SORIN));
            default -> List.of();
        };
    }

    @Override
    public List<Known> holders(Office office, LocalDate day) {
        List<Known> holders = new ArrayList<>();
        if (office.equals(new Office("president", "Q900001")) && !day.isBefore(LocalDate.of(2030, 5, 1))) {
            holders.add(PRESIDENT);
        }
        if (office.equals(new Office("consul", "Q900002"))) {
            holders.add(FIRST_CONSUL);
            holders.add(SECOND_CONSUL);
        }
        return holders;
    }

    @Override
    public String digest() {
        return "sha256:invented";
    }
}
