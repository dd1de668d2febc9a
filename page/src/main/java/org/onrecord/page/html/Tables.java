package org.onrecord.page.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Tells tables of data from tables that only lay a page out. */
final class Tables {

    private static final int MOST_NODES = 4_000;
    private static final int LONGEST_CELL = 400;

    private Tables() {}

    /** Whether the rows of {@code table} are rows of data: short cells, several in a row, no blocks or tables in them. */
    static boolean isData(Element table) {
        if (table.attr("role").equals("presentation") || table.attr("role").equals("none")) return false;
        Look look = new Look(table);
        NodeTraversor.filter(look, table);
        return !look.layout && look.mostCells > 1;
    }

    private static final class Look implements NodeFilter {
        private final Element table;
        private int nodes;
        private int cells;
        private int mostCells;
        private int cellLength;
        private int paragraphs;
        private boolean layout;

        private Look(Element table) {
            this.table = table;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (++nodes > MOST_NODES) return FilterResult.STOP;
            if (node instanceof TextNode text) {
                cellLength += text.getWholeText().strip().length();
                if (cellLength > LONGEST_CELL) layout = true;
            } else if (node instanceof Element element && !element.equals(table)) {
                switch (element.normalName()) {
                    case "tr" -> cells = 0;
                    case "td", "th" -> {
                        mostCells = Math.max(mostCells, ++cells);
                        cellLength = 0;
                        paragraphs = 0;
                    }
                    case "p" -> layout |= ++paragraphs > 2;
                    case "table", "h1", "h2", "h3", "article", "section", "blockquote", "form" -> layout = true;
                    default -> {}
                }
            }
            return layout ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
