package org.onrecord.register.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.onrecord.statement.Act;
import org.onrecord.statement.Form;

/** Reads what people write as conditions of a search. Stateless; safe for any number of threads. */
public final class SearchTerms {

    private SearchTerms() {}

    /**
     * The act of a name.
     *
     * @throws IllegalArgumentException where there is no such act; the message lists those there are
     */
    public static Act act(String word) {
        try {
            return Act.of(word.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            StringBuilder acts = new StringBuilder();
            for (Act act : Act.values()) acts.append(acts.isEmpty() ? "" : ", ").append(act.term());
            throw new IllegalArgumentException("act is one of " + acts + ".", e);
        }
    }

    /**
     * The form of a name.
     *
     * @throws IllegalArgumentException where there is no such form
     */
    public static Form form(String word) {
        try {
            return Form.of(word.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("form is direct, mixed or indirect.", e);
        }
    }

    /**
     * A day, or the first or last one of a month or year.
     *
     * @param last whether the last one is meant
     * @throws IllegalArgumentException where it is none of these
     */
    public static LocalDate day(String written, boolean last) {
        try {
            if (written.length() == 4) return LocalDate.of(Integer.parseInt(written), last ? 12 : 1, last ? 31 : 1);
            if (written.length() == 7) {
                YearMonth month = YearMonth.parse(written);
                return last ? month.atEndOfMonth() : month.atDay(1);
            }
            return LocalDate.parse(written);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("a day, month or year is written 2022-02-19, 2022-02 or 2022.", e);
        }
    }
}
