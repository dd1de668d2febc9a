package org.onrecord.register.check;

import java.util.List;
import java.util.Optional;
import org.onrecord.page.Span;
import org.onrecord.statement.Form;

/**
 * A statement on record.
 *
 * @param id the register's id of it; empty where it is in no register
 * @param form direct, mixed or indirect
 * @param content the words ascribed, in the report's text
 * @param speakers who said it; empty where the report does not say who
 */
public record RecordedStatement(Optional<String> id, Form form, List<Span> content, List<RecordedParty> speakers) {
    public RecordedStatement {
        content = List.copyOf(content);
        speakers = List.copyOf(speakers);
    }
}
