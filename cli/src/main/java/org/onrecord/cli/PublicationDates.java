package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.page.Moment;

/** What {@code --published} says: one date for all inputs, or one each by the base name of the input. Immutable. */
final class PublicationDates {

    /** No date is given: the pages' own count. */
    static final PublicationDates NONE = new PublicationDates(Optional.empty(), Map.of());

    private final Optional<Moment> all;
    private final Map<String, Moment> byName;

    private PublicationDates(Optional<Moment> all, Map<String, Moment> byName) {
        this.all = all;
        this.byName = Map.copyOf(byName);
    }

    /**
     * What the option's value says.
     *
     * @param value a date, a date-time, or the path of a file of lines {@code base name<TAB>date}
     * @throws Unreadable where it is none of these, with the line that is wrong
     */
    static PublicationDates parse(String value) throws Unreadable {
        Optional<Moment> moment = Moment.parse(value);
        if (moment.isPresent()) return new PublicationDates(moment, Map.of());
        try {
            Path file = Path.of(value);
            if (Files.exists(file))
                return new PublicationDates(Optional.empty(), lines(value, Files.readAllLines(file)));
        } catch (CharacterCodingException e) {
            throw new Unreadable("--published: " + value + " is no text in UTF-8", e);
        } catch (IOException e) {
            throw new Unreadable("--published: " + value + " could not be read: " + e.getMessage(), e);
        } catch (InvalidPathException e) {
            // Then it is no file either.
        }
        throw new Unreadable("--published wants a date such as 2022-02-20, or a file of lines FILE-NAME<TAB>DATE; "
                + value + " is neither");
    }

    /** The date that counts for an input; empty where none was given for it. */
    Optional<Moment> of(String input) {
        if (byName.isEmpty()) return all;
        String name = baseName(input);
        Moment own = byName.get(name);
        // The pages of a WARC file are named after it, "#", and the record's id, which may hold slashes.
        int record = input.indexOf('#');
        if (own == null && record > 0) own = byName.get(baseName(input.substring(0, record)));
        return Optional.ofNullable(own);
    }

    private static String baseName(String input) {
        return input.substring(input.lastIndexOf('/') + 1);
    }

    private static Map<String, Moment> lines(String file, List<String> lines) throws Unreadable {
        Map<String, Moment> byName = new HashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank()) continue;
            String where = "--published: line " + number + " of " + file;
            int tab = line.indexOf('\t');
            if (tab < 1) throw new Unreadable(where + " should be FILE-NAME<TAB>DATE: " + line);
            String date = line.substring(tab + 1);
            Moment moment = Moment.parse(date)
                    .orElseThrow(
                            () -> new Unreadable(where + " has no date such as 2022-02-20 after the tab: " + date));
            Moment before = byName.putIfAbsent(line.substring(0, tab), moment);
            if (before != null && !before.equals(moment)) {
                throw new Unreadable(where + " gives " + line.substring(0, tab) + " a second date");
            }
        }
        return byName;
    }

    /** The option's value makes no sense. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
