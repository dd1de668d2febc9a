package org.onrecord.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.onrecord.page.Block;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;

/**
 * Finds which statements at the head of a report, before the third block of its body, the body tells again more fully: the same speaker's, or of a headline that names none
 * anybody's, with most of the shorter one's words in both. Immutable; safe for any number of threads.
 */
final class Repeats {

    /** The share of the shorter statement's words that both have, at least. */
    private static final double SHARE = 0.6;

    /** As many of them, at least. */
    private static final int WORDS = 3;

    /** Words are the same that begin with so many same letters: "accused", "accuses". */
    private static final int STEM = 5;

    private static final int LEAD = 2;

    /** So many statements at the head are looked at: bounds the work on any text. */
    private static final int MOST = 50;

    private Repeats() {}

    /** From each statement at the head that is told again, to the fullest of those that tell it. */
    static List<Link> of(Report report, List<Statement> statements) {
        List<Span> blocks = report.blocks().stream().map(Block::span).toList();
        List<Set<String>> words =
                statements.stream().map(s -> stems(report.text(), s)).toList();
        int lead = endOfLead(report);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, statements.size()); i++) {
            Statement head = statements.get(i);
            int place = head.content().getFirst().begin();
            if (place >= lead || words.get(i).size() < WORDS) continue;
            int block = TextOrder.lastFrom(blocks, Function.identity(), place);
            Optional<Statement> fullest = Optional.empty();
            int most = 0;
            for (int k = i + 1; k < statements.size(); k++) {
                Statement later = statements.get(k);
                int there = TextOrder.lastFrom(
                        blocks, Function.identity(), later.content().getFirst().begin());
                if (there == block || !report.blocks().get(there).kind().isBody() || !sameSpeaker(head, later))
                    continue;
                Set<String> shared = new HashSet<>(words.get(i));
                shared.retainAll(words.get(k));
                int shorter = Math.min(words.get(i).size(), words.get(k).size());
                if (shared.size() >= WORDS && shared.size() >= SHARE * shorter && shared.size() > most) {
                    most = shared.size();
                    fullest = Optional.of(later);
                }
            }
            fullest.ifPresent(
                    later -> links.add(new Link(Link.Type.REPEATS, head.id(), later.id(), OptionalDouble.empty())));
        }
        return links;
    }

    /** Where the headline, standfirst, highlights and the first paragraphs of the body end. */
    private static int endOfLead(Report report) {
        int body = 0;
        int end = 0;
        for (Block block : report.blocks()) {
            if (block.kind().isBody() && ++body > LEAD) break;
            end = block.span().end();
        }
        return end;
    }

    private static boolean sameSpeaker(Statement head, Statement later) {
        return head.speaker().isEmpty() || head.speaker().stream().anyMatch(later.speaker()::contains);
    }

    private static Set<String> stems(String text, Statement statement) {
        Set<String> stems = new HashSet<>();
        for (String word : Answers.words(text, statement)) stems.add(word.substring(0, Math.min(STEM, word.length())));
        return stems;
    }
}
