package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The block elements of a page by number, in document order, and the passages between their boundaries. A subtree is a
 * range of numbers and a range of passages, so that nothing here walks the tree again. Filled by {@link Segmenter}.
 */
final class Outline {

    private final List<Element> elements = new ArrayList<>();
    private final List<Set<Hint>> hints = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Time> times = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private int[] parent = new int[256];
    private int[] end = new int[256];
    private int[] firstPassage = new int[256];
    private int[] endPassage = new int[256];

    int open(Element element, Set<Hint> hint, int above) {
        int number = elements.size();
        elements.add(element);
        hints.add(hint);
        if (number == parent.length) {
            parent = Arrays.copyOf(parent, number * 2);
            end = Arrays.copyOf(end, number * 2);
            firstPassage = Arrays.copyOf(firstPassage, number * 2);
            endPassage = Arrays.copyOf(endPassage, number * 2);
        }
        parent[number] = above;
        firstPassage[number] = passages.size();
        return number;
    }

    void close(int number) {
        end[number] = elements.size();
        endPassage[number] = passages.size();
    }

    void add(Passage passage) {
        passages.add(passage);
    }

    /** Takes note of a time element inside the block element {@code number}. */
    void addTime(int number, String value) {
        times.add(new Time(number, passages.size(), value));
    }

    /** The time elements of the page, in document order. */
    List<Time> times() {
        return times;
    }

    /** Takes note of a picture before the next passage. */
    void addPicture(String alternative, Optional<String> url) {
        pictures.add(new Picture(passages.size(), alternative, url));
    }

    /** The pictures of the page, in document order. */
    List<Picture> pictures() {
        return pictures;
    }

    /**
     * A picture in the text.
     *
     * @param passage the number of the first passage after it
     * @param alternative the letters of its alternative text; blank where it has none
     */
    record Picture(int passage, String alternative, Optional<String> url) {}

    /**
     * A time element.
     *
     * @param element the number of the block element around it
     * @param passage the number of the passage that its words stand in
     * @param value what it says, for machines where it does
     */
    record Time(int element, int passage, String value) {}

    int size() {
        return elements.size();
    }

    Element element(int number) {
        return elements.get(number);
    }

    Set<Hint> hints(int number) {
        return hints.get(number);
    }

    /** The number of the element around; -1 for the outermost. */
    int parent(int number) {
        return parent[number];
    }

    /** The first number that is no longer inside. */
    int end(int number) {
        return end[number];
    }

    int firstPassage(int number) {
        return firstPassage[number];
    }

    /** The first passage that is no longer inside. */
    int endPassage(int number) {
        return endPassage[number];
    }

    boolean contains(int outer, int inner) {
        return outer <= inner && inner < end[outer];
    }

    List<Passage> passages() {
        return passages;
    }
}
