package org.onrecord.statement;

import java.util.List;
import java.util.Optional;
import org.onrecord.page.Report;

/**
 * What one reader made of one page: the report and what was said in it. Immutable.
 *
 * @param input how the user named the page
 * @param report the page as a careful reader sees it
 * @param unread where the report's language has no statement reader: its code, or {@code und} where undetermined; then
 *     there are no actors, statements or links
 * @param actors the parties, in order of their first mention
 * @param statements in text order
 * @param links between the statements
 * @param reader who read
 */
public record Reading(
        String input,
        Report report,
        Optional<String> unread,
        List<Actor> actors,
        List<Statement> statements,
        List<Link> links,
        ReaderIdentity reader) {

    public Reading {
        actors = List.copyOf(actors);
        statements = List.copyOf(statements);
        links = List.copyOf(links);
    }
}
