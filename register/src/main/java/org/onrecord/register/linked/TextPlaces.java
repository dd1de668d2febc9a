package org.onrecord.register.linked;

import java.util.List;
import org.onrecord.page.Span;
import org.onrecord.register.Entry;
import org.onrecord.statement.CodePoints;
import org.onrecord.statement.Reading;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says where words of one reading's text stand, as the W3C's Web Annotation model does: by position and by quote, each enough by itself.
 */
final class TextPlaces {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** How many code points before and behind a quote tell it from the same words elsewhere. */
    private static final int AROUND = 32;

    private final String text;
    private final CodePoints points;
    private final String source;

    TextPlaces(Reading reading) {
        this.text = reading.report().text();
        this.points = new CodePoints(text);
        this.source = sourceOf(reading);
    }

    /**
     * The resource in which offsets count: the text that was read on a page, under its own digest, since two readers may take two texts
     * from one page.
     */
    static String sourceOf(Reading reading) {
        return LinkedData.uri("text:" + Entry.digest(reading.report().text()));
    }

    /** Each span as a resource of its own: a part of the text. */
    ArrayNode places(List<Span> spans) {
        ArrayNode places = MAPPER.createArrayNode();
        for (Span span : spans) places.add(place(span));
        return places;
    }

    private ObjectNode place(Span span) {
        ObjectNode place = MAPPER.createObjectNode();
        place.put("type", "SpecificResource");
        place.put("source", source);
        int begin = points.ofUnit(span.begin());
        int end = points.ofUnit(span.end());
        int last = points.ofUnit(text.length());
        ArrayNode selectors = place.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", begin)
                .put("end", end);
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", span.in(text))
                .put("prefix", words(Math.max(0, begin - AROUND), begin))
                .put("suffix", words(end, Math.min(last, end + AROUND)));
        return place;
    }

    private String words(int from, int to) {
        return points.toUnits(from, to).in(text);
    }
}
