package org.onrecord.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.knowledge.Knowledge;
import org.onrecord.language.knowledge.Known;
import org.onrecord.language.knowledge.Meaning;
import org.onrecord.language.knowledge.Office;

/**
 * What is known beyond a report, on the report's day. It answers only where exactly one answer is known.
 *
 * @param knowledge what is known
 * @param day of the report; empty where that is not known, and then nobody is known to hold an office
 */
record OfficeHolders(Knowledge knowledge, Optional<LocalDate> day) {

    /** The office that words name, with what it is an office of. */
    Optional<Office> read(String words) {
        return Office.read(words, knowledge);
    }

    /** The only one who is known to hold the office on the day. */
    Optional<Known> holder(Office office) {
        List<Known> all = day.map(on -> knowledge.holders(office, on)).orElse(List.of());
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /**
     * Puts to a person what is known of him or her: the Wikidata id where the full name means one person alone, or where one of
     * that name is known to hold the very office that the report gives; and then the full name where the report has only a part.
     */
    void identify(Party party) {
        if (!party.isPerson()) return;
        for (String role : party.roles()) {
            Optional<Known> holder = read(role).flatMap(this::holder).filter(known -> known.isCalled(party.name()));
            if (holder.isEmpty()) continue;
            holder.get().wikidata().ifPresent(party::wikidata);
            if (party.name().indexOf(' ') < 0) party.rename(holder.get().name());
            return;
        }
        if (party.wikidata().isPresent() || party.name().indexOf(' ') < 0) return;
        List<String> ids = knowledge.meanings(party.name()).stream()
                .filter(meaning -> meaning.way() == Meaning.Way.NAME)
                .map(Meaning::known)
                .filter(known -> known.kind() == Known.Kind.PERSON)
                .flatMap(known -> known.wikidata().stream())
                .distinct()
                .toList();
        if (ids.size() == 1) party.wikidata(ids.getFirst());
    }
}
