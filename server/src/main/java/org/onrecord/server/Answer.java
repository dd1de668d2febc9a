package org.onrecord.server;

import java.util.Map;
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

    /** A JSON object. */
    record Json(ObjectNode body) implements Answer {}

    /** A file of the program itself, which changes only with it. */
    record Asset(String mediaType, String body) implements Answer {}
}
