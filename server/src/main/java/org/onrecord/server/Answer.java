package org.onrecord.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.page.Page;
import org.onrecord.register.Slice;
import tools.jackson.databind.node.ObjectNode;

/** What a route gives. */
sealed interface Answer {

    /**
     * A web page.
     *
     * @param template its name
     * @param view what the template shows
     */
    record Html(String template, Map<String, Object> view) implements Answer {
        public Html {
            view = Map.copyOf(view);
        }
    }

    /** A JSON object, and nothing but JSON. */
    record Json(ObjectNode body) implements Answer {}

    /** A file of the program itself, which changes only with it. */
    record Asset(String mediaType, String body) implements Answer {}

    /** The bytes of a page, to be kept and not to be shown. */
    record Bytes(Page page) implements Answer {}

    /**
     * Something of the register, in whichever form is asked for.
     *
     * @param noun what it is
     * @param object it
     * @param place where it lives, where that is not the address that was asked; of what was made, where that is
     */
    record One<T>(Noun<T> noun, T object, Optional<String> place) implements Answer {

        /** What lives where it was asked for. */
        static <T> One<T> of(Noun<T> noun, T object) {
            return new One<>(noun, object, Optional.empty());
        }
    }

    /**
     * Some things of the register, in whichever form is asked for.
     *
     * @param noun what they are
     * @param slice they, and where the list goes on
     */
    record Many<T>(Noun<T> noun, Slice<T> slice) implements Answer {

        /** A list that is whole. */
        static <T> Many<T> of(Noun<T> noun, List<T> items) {
            return new Many<>(noun, new Slice<>(items, Optional.empty()));
        }
    }
}
