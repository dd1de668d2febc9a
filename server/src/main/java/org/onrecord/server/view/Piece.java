package org.onrecord.server.view;

import java.util.List;

/**
 * A stretch of text that is marked the same all over.
 *
 * @param words the text
 * @param layers how it is marked, the outermost first
 * @param begins the numbers of the statements whose content begins with it
 * @param ends the numbers of the statements whose content ends with it
 */
public record Piece(String words, List<Layer> layers, List<Integer> begins, List<Integer> ends) {

    /**
     * One marking.
     *
     * @param element {@code mark} for what was said, {@code span} for who says it and the words that tell
     * @param style the class
     */
    public record Layer(String element, String style) {
        public boolean isMark() {
            return element.equals("mark");
        }
    }

    public Piece {
        layers = List.copyOf(layers);
        begins = List.copyOf(begins);
        ends = List.copyOf(ends);
    }
}
