package org.onrecord.page.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.onrecord.page.Block;

/**
 * What can be counted of each passage inside the element that holds the running text: of its words, of the elements and
 * the section it stands in, of its place among the prose. A few passes over passages and elements, each linear. For use
 * inside one method.
 */
final class PassageFeatures {

    /** What is counted; yes is 1 and no is 0. The names stand in the table of {@link PassageWeights}. */
    enum Feature {
        KEPT_BY_RULES("what the rules make of it"),
        NEXT_KEPT_BY_RULES("what the rules make of the next"),
        HEADING("being a heading"),
        LIST_ITEM("being a list item"),
        LETTERS("its letters"),
        WORDS("its words"),
        SHARE_IN_LINKS("its share of links"),
        ENDS_SENTENCE("how it ends"),
        SHARE_OF_CAPITALS("its capitals"),
        DIRECTLY_IN_DIV("standing in a bare div"),
        IN_BOILERPLATE("standing in what names itself furniture"),
        BESIDE_MOST_PROSE("whether it stands beside most of the text"),
        NEXT_BESIDE_MOST_PROSE("whether the next stands beside most of the text"),
        BEHIND_LAST_PROSE("standing behind the last of the text"),
        DEPTH_UNDER_PROSE("how deep it stands"),
        SHARE_OF_PROSE_BEFORE("how much of the text stands before it"),
        PROSE_ON_PAGE("how much text there is"),
        PASSAGES_BEFORE("how many passages stand before it"),
        PASSAGES_AFTER("how many passages stand after it"),
        ALIKE("how many passages are marked up as it is"),
        ALIKE_MEAN_LETTERS("the letters of passages marked up as it is"),
        ALIKE_ENDING_SENTENCES("how passages end that are marked up as it is"),
        PART_SHARE_IN_LINKS("the links of the part it stands in"),
        AROUND_LETTERS("the letters of the element around it"),
        AROUND_SHARE_IN_LINKS("the links of the element around it"),
        SECTION_LETTERS("the letters under its heading");

        private final String words;

        Feature(String words) {
            this.words = words;
        }

        /** Its place in a row of numbers: an array, since a page has many thousand of these. */
        @SuppressWarnings("EnumOrdinal")
        int column() {
            return ordinal();
        }

        /** What it is about, for readers of {@code onrecord explain}. */
        String words() {
            return words;
        }
    }

    private static final int SHORTEST_PROSE = 60;
    private static final double MOST_LINKS = 0.3;
    private static final int CAPITALS_IN = 200;

    private final Outline outline;
    private final int container;
    private final int first;
    private final int[] numbers;
    private final Passage[] passages;
    private final double[][] rows;

    /** Sums of what stands before each passage of the container, captions not counted. */
    private final int[] letters;

    private final int[] linkLetters;

    /** @param container the number of the element that holds the running text */
    PassageFeatures(Outline outline, int container, Decisions decisions) {
        this.outline = outline;
        this.container = container;
        this.first = outline.firstPassage(container);
        int size = outline.endPassage(container) - first;
        letters = new int[size + 1];
        linkLetters = new int[size + 1];
        int[] found = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            Passage passage = outline.passages().get(first + i);
            boolean caption = passage.kind() == Block.Kind.CAPTION;
            letters[i + 1] = letters[i] + (caption ? 0 : passage.letters());
            linkLetters[i + 1] = linkLetters[i] + (caption ? 0 : passage.linkLetters());
            if (!caption) found[count++] = first + i;
        }
        numbers = Arrays.copyOf(found, count);
        passages = new Passage[count];
        rows = new double[count][Feature.values().length];
        for (int i = 0; i < count; i++) {
            passages[i] = outline.passages().get(numbers[i]);
            countWords(i);
            set(i, Feature.KEPT_BY_RULES, decisions.kept(numbers[i]).isPresent());
            if (i > 0) set(i - 1, Feature.NEXT_KEPT_BY_RULES, rows[i][Feature.KEPT_BY_RULES.column()]);
        }
        countProse(mostProse());
        countAlike();
        countAround();
    }

    /** The numbers of the passages, in order: those of the container but for captions. */
    int[] numbers() {
        return numbers;
    }

    /** What was counted of the passage at {@code index} of {@link #numbers}, by the column of its {@link Feature}. */
    double[] row(int index) {
        return rows[index];
    }

    private void countWords(int i) {
        Passage passage = passages[i];
        String text = passage.text();
        int words = 1;
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
        int looked = Math.min(CAPITALS_IN, text.length());
        int capitals = 0;
        for (int at = 0; at < looked; at++) if (Character.isUpperCase(text.charAt(at))) capitals++;
        set(i, Feature.HEADING, passage.kind() == Block.Kind.HEADING);
        set(i, Feature.LIST_ITEM, passage.kind() == Block.Kind.LIST_ITEM);
        set(i, Feature.LETTERS, passage.letters());
        set(i, Feature.WORDS, words);
        set(i, Feature.SHARE_IN_LINKS, passage.linkDensity());
        set(i, Feature.ENDS_SENTENCE, passage.endsSentence());
        set(i, Feature.SHARE_OF_CAPITALS, share(capitals, looked));
        set(i, Feature.DIRECTLY_IN_DIV, outline.element(passage.element()).nameIs("div"));
        set(i, Feature.PASSAGES_BEFORE, i);
        set(i, Feature.PASSAGES_AFTER, passages.length - 1.0 - i);
    }

    // The element that holds most prose directly under it, one block deep.
    private int mostProse() {
        int[] held = new int[outline.end(container) - container];
        int most = 0;
        for (Passage passage : passages) {
            if (passage.letters() < SHORTEST_PROSE || passage.linkDensity() >= MOST_LINKS) continue;
            held[around(passage) - container] += passage.letters();
        }
        for (int i = 0; i < held.length; i++) if (held[i] > held[most]) most = i;
        return container + most;
    }

    private int around(Passage passage) {
        return passage.element() == container ? container : outline.parent(passage.element());
    }

    private int prose(int i) {
        Passage passage = passages[i];
        boolean prose = passage.kind() != Block.Kind.HEADING
                && passage.letters() >= SHORTEST_PROSE
                && passage.linkDensity() < MOST_LINKS
                && passage.endsSentence();
        return prose ? passage.letters() : 0;
    }

    private void countProse(int most) {
        int all = 0;
        int last = passages.length;
        for (int i = 0; i < passages.length; i++) {
            boolean beside = passages[i].element() != container && outline.parent(passages[i].element()) == most;
            set(i, Feature.BESIDE_MOST_PROSE, beside);
            if (i > 0) set(i - 1, Feature.NEXT_BESIDE_MOST_PROSE, beside);
            if (beside && prose(i) > 0) last = i;
            all += prose(i);
        }
        int before = 0;
        for (int i = 0; i < passages.length; i++) {
            set(i, Feature.BEHIND_LAST_PROSE, i > last);
            set(i, Feature.SHARE_OF_PROSE_BEFORE, all == 0 ? 0.5 : share(before, all));
            set(i, Feature.PROSE_ON_PAGE, all);
            before += prose(i);
        }
        countElements(most);
    }

    // What each element has from those above it: one pass, since they are numbered in document order.
    private void countElements(int most) {
        int size = outline.end(container) - container;
        int[] part = new int[size];
        int[] depth = new int[size];
        boolean[] boilerplate = new boolean[size];
        part[0] = container;
        for (int i = 1; i < size; i++) {
            int above = outline.parent(container + i) - container;
            part[i] = above == 0 ? container + i : part[above];
            depth[i] = depth[above] + 1;
            boilerplate[i] = boilerplate[above] || outline.hints(container + i).contains(Hint.BOILERPLATE);
        }
        for (int i = 0; i < passages.length; i++) {
            int element = passages[i].element() - container;
            set(i, Feature.DEPTH_UNDER_PROSE, depth[element] - depth[most - container]);
            set(i, Feature.IN_BOILERPLATE, boilerplate[element]);
            boolean own = part[element] == container;
            int from = own ? numbers[i] : outline.firstPassage(part[element]);
            int to = own ? numbers[i] + 1 : outline.endPassage(part[element]);
            set(i, Feature.PART_SHARE_IN_LINKS, share(links(from, to), letters(from, to)));
        }
    }

    private static final class Group {
        private int passages;
        private int letters;
        private int sentences;
    }

    // Passages in elements of the same name and classes.
    private void countAlike() {
        Map<String, Group> groups = new HashMap<>();
        Group[] byPassage = new Group[passages.length];
        for (int i = 0; i < passages.length; i++) {
            Element element = outline.element(passages[i].element());
            Group group = groups.computeIfAbsent(element.normalName() + ' ' + element.className(), name -> new Group());
            group.passages++;
            group.letters += passages[i].letters();
            if (passages[i].endsSentence()) group.sentences++;
            byPassage[i] = group;
        }
        for (int i = 0; i < passages.length; i++) {
            Group group = byPassage[i];
            set(i, Feature.ALIKE, group.passages);
            set(i, Feature.ALIKE_MEAN_LETTERS, share(group.letters, group.passages));
            set(i, Feature.ALIKE_ENDING_SENTENCES, share(group.sentences, group.passages));
        }
    }

    private void countAround() {
        int section = first;
        int heads = 0;
        for (int i = 0; i <= passages.length; i++) {
            if (i < passages.length) {
                int around = around(passages[i]);
                int from = outline.firstPassage(around);
                int to = outline.endPassage(around);
                set(i, Feature.AROUND_LETTERS, letters(from, to));
                set(i, Feature.AROUND_SHARE_IN_LINKS, share(links(from, to), letters(from, to)));
                if (passages[i].kind() != Block.Kind.HEADING) continue;
            }
            // A section ends before the next heading, or with the text.
            int end = i < passages.length ? numbers[i] : first + letters.length - 1;
            for (int j = heads; j < i; j++) set(j, Feature.SECTION_LETTERS, letters(section, end));
            heads = i;
            if (i < passages.length) section = numbers[i] + 1;
        }
    }

    private int letters(int from, int to) {
        return letters[to - first] - letters[from - first];
    }

    private int links(int from, int to) {
        return linkLetters[to - first] - linkLetters[from - first];
    }

    private static double share(double part, double all) {
        return all == 0 ? 0 : part / all;
    }

    private void set(int i, Feature feature, double value) {
        rows[i][feature.column()] = value;
    }

    private void set(int i, Feature feature, boolean value) {
        rows[i][feature.column()] = value ? 1 : 0;
    }
}
