package org.onrecord.page.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Where elements stand, as selectors of a style sheet: {@code body > main > article.story > p:nth-of-type(3)}. Of
 * very long ones the end is given. Each element's children are counted once. One instance a page.
 */
final class DomPaths {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PATH = 600;

    private final Map<Element, Integer> places = new HashMap<>();

    /** The path of {@code element} from the page's body on. */
    String of(Element element) {
        Deque<String> steps = new ArrayDeque<>();
        int length = 0;
        Element at = element;
        while (at != null && !at.nameIs("html") && !at.nameIs("#root")) {
            String step = step(at);
            length += step.length() + 3;
            if (length > LONGEST_PATH) {
                steps.push("…");
                break;
            }
            steps.push(step);
            at = at.parent();
        }
        return String.join(" > ", steps);
    }

    private String step(Element element) {
        StringBuilder step = new StringBuilder(element.normalName());
        if (isName(element.id())) {
            step.append('#').append(element.id());
        } else {
            String names = element.className();
            int end = names.indexOf(' ');
            String first = end < 0 ? names : names.substring(0, end);
            if (isName(first)) step.append('.').append(first);
        }
        int place = place(element);
        if (place > 0) step.append(":nth-of-type(").append(place).append(')');
        return step.toString();
    }

    // The number among the elements of its name beside it; 0 where there is no other.
    private int place(Element element) {
        Integer known = places.get(element);
        if (known != null) return known;
        Element parent = element.parent();
        if (parent == null) return 0;
        Map<String, Integer> counts = new HashMap<>();
        for (Element child : parent.children()) places.put(child, counts.merge(child.normalName(), 1, Integer::sum));
        for (Element child : parent.children())
            if (counts.getOrDefault(child.normalName(), 0) == 1) places.put(child, 0);
        return places.getOrDefault(element, 0);
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !Character.isLetter(name.charAt(0))) return false;
        for (int i = 1; i < name.length(); i++) {
            char unit = name.charAt(i);
            if (!Character.isLetterOrDigit(unit) && unit != '-' && unit != '_') return false;
        }
        return true;
    }
}
