package org.onrecord.page.html.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Tells elements by what their names hold, such as "date" in {@code class="entry-date"}. One instance a page: names that
 * return are looked at once.
 */
final class Marks {

    private final Map<String, List<String>> words;
    private final Map<String, Map<String, Boolean>> known = new HashMap<>();

    /** @param words by attribute: what one of its values must hold, in lower case */
    Marks(Map<String, List<String>> words) {
        this.words = words;
        for (String attribute : words.keySet()) known.put(attribute, new HashMap<>());
    }

    /** Whether one of the attributes of {@code element} holds one of the words, in any case. */
    boolean isOn(Element element) {
        if (element.attributesSize() == 0) return false;
        for (Attribute attribute : element.attributes()) {
            List<String> any = words.get(attribute.getKey());
            if (any == null) continue;
            Map<String, Boolean> seen = known.getOrDefault(attribute.getKey(), Map.of());
            if (seen.computeIfAbsent(attribute.getValue(), value -> holds(Phrase.lower(value), any))) return true;
        }
        return false;
    }

    private static boolean holds(String value, List<String> words) {
        for (String word : words) {
            if (value.contains(word)) return true;
        }
        return false;
    }
}
