package org.onrecord.page.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Block;
import org.onrecord.page.Explanation;
import org.onrecord.page.Image;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.Report;
import org.onrecord.page.date.Countries;
import org.onrecord.page.date.WrittenDate;
import org.onrecord.page.picture.Caption;

/** The lines of one stripped text while their roles are found. For use inside one call; not safe between threads. */
final class StrippedText {

    /** What a line is. */
    private enum Role {
        UNKNOWN,
        /** Not the report's. */
        FURNITURE,
        /** Told in a field of the report. */
        FIELD,
        /** The label above the highlights. */
        HIGHLIGHTS,
        HEADLINE,
        STANDFIRST,
        HIGHLIGHT,
        CAPTION,
        HEADING,
        PARAGRAPH,
        LIST_ITEM
    }

    private static final Pattern HIGHLIGHTS_LABEL = Pattern.compile(
            "(?iu)(?:story |article |report |news )?(?:highlights|key points|key takeaways|takeaways|key facts|key developments|main points|at a glance|in short|in brief|summary|the gist|what to know|what you need to know|quick read|synopsis)\\s*:?");

    private static final Pattern TAGS =
            Pattern.compile("(?iu)(?:tags|topics|keywords|filed under|related topics|more on)\\s*:\\s*(?<words>.+)");

    private static final Pattern ABOUT = Pattern.compile(
            "(?iu),? (?:is (?:an?|the|our|based|also)|covers|reports (?:on|from|for)|writes (?:about|on|for|from)|has (?:been|covered|written|worked)|joined|works (?:as|for)|contributed to this|can be reached)\\b");

    private static final int MOST_HIGHLIGHTS = 8;

    private final List<Line> lines;
    private final Role[] roles;
    private final List<Optional<MetaLine>> meta;
    private final List<Image> images = new ArrayList<>();
    private final List<String> keywords = new ArrayList<>();

    private Optional<Byline> byline = Optional.empty();
    private int questions;
    private int firstProse;
    private Optional<String> copyright = Optional.empty();
    private Optional<String> outletInTitle = Optional.empty();

    /** The words of a caption's line without label and credit. */
    private final String[] words;

    StrippedText(List<Line> lines) {
        this.lines = lines;
        this.roles = new Role[lines.size()];
        Arrays.fill(roles, Role.UNKNOWN);
        this.meta = new ArrayList<>(Collections.nCopies(lines.size(), Optional.empty()));
        this.words = lines.stream().map(Line::text).toArray(String[]::new);
    }

    Report report(Page page) {
        readLabels();
        readCaptions();
        endReport();
        int body = findHead();
        readBylines();
        readHighlights();
        readBody(body);
        return write(page);
    }

    private boolean isProse(int i) {
        return roles[i] == Role.UNKNOWN && lines.get(i).isProse();
    }

    /** Lines that say themselves what they are. */
    private void readLabels() {
        for (int i = 0; i < lines.size(); i++) {
            if (roles[i] != Role.UNKNOWN) continue;
            String line = lines.get(i).text();
            Matcher tags = TAGS.matcher(line);
            meta.set(i, MetaLine.of(line));
            if (HIGHLIGHTS_LABEL.matcher(line).matches()) {
                roles[i] = Role.HIGHLIGHTS;
            } else if (meta.get(i).isPresent()) {
                roles[i] = Role.FIELD;
            } else if (MetaLine.isLabel(line) && i + 1 < lines.size()) {
                readLabelAbove(i);
            } else if (line.length() <= 300 && tags.matches()) {
                for (String tag : tags.group("words").split("\\s*[,;|\u2022]\\s*", -1))
                    if (!tag.isBlank()) keywords.add(tag.strip());
                roles[i] = Role.FURNITURE;
            } else if (Furniture.isFurniture(line)) {
                roles[i] = Role.FURNITURE;
                copyright = or(copyright, Outlet.inCopyright(line));
            }
        }
    }

    /** "Published" on a line of its own, and the time below it. */
    private void readLabelAbove(int i) {
        Optional<MetaLine> both =
                MetaLine.of(lines.get(i).text() + ": " + lines.get(i + 1).text());
        if (both.isPresent() && both.get().hasTime()) {
            meta.set(i + 1, both);
            roles[i + 1] = Role.FIELD;
            roles[i] = Role.FIELD;
        } else {
            roles[i] = Role.FURNITURE;
        }
    }

    /** Leaves out what follows a line that ends a report; how much of the prose stands before it must agree. */
    private void endReport() {
        long before = 0;
        long all = 0;
        for (int i = 0; i < lines.size(); i++)
            if (isProse(i)) all += lines.get(i).text().length();
        for (int i = 0; i < lines.size(); i++) {
            if (isProse(i)) before += lines.get(i).text().length();
            if (roles[i] != Role.FURNITURE || before == 0) continue;
            String line = lines.get(i).text();
            boolean end = (before * 10 >= all * 4 && Furniture.isHardEnd(line))
                    || (before * 10 >= all * 7 && Furniture.isSoftEnd(line));
            if (!end) continue;
            for (int k = i; k < lines.size(); k++) {
                boolean told =
                        meta.get(k).isPresent() && !meta.get(k).get().agencies().isEmpty();
                if (told || roles[k] == Role.FURNITURE) continue;
                roles[k] = Role.FURNITURE;
                meta.set(k, Optional.empty());
            }
            return;
        }
    }

    /** Finds headline and standfirst; gives the index at which the body may begin. */
    private int findHead() {
        int firstProse = next(0, true);
        if (firstProse < 0) firstProse = lines.size();
        int head = firstHead(firstProse);
        int headline = headlineBefore(head >= 0 ? Math.min(head, firstProse) : firstProse);
        if (headline < 0 && head > firstProse) {
            // Prose stands before the headline: a slogan, a notice.
            int late = headlineBefore(head);
            boolean single = lines.get(firstProse).words() <= 25
                    && !lines.get(firstProse).isManySentences();
            if (late >= 0) headline = late;
            else if (single) headline = firstProse;
        } else if (headline < 0 && head >= 0) {
            // Below its byline.
            headline = headlineBefore(firstProse);
        }
        if (headline >= 0) {
            headline = withoutOutlet(headline);
            roles[headline] = Role.HEADLINE;
            for (int i = 0; i < headline; i++) if (roles[i] == Role.UNKNOWN) roles[i] = Role.FURNITURE;
            for (int i = headline + 1; i < lines.size(); i++) {
                if (roles[i] == Role.UNKNOWN
                        && lines.get(i).text().equals(lines.get(headline).text())) roles[i] = Role.FURNITURE;
            }
        }
        int from = headline + 1;
        if (headline >= 0 && head > headline) {
            for (int i = from; i < head; i++) {
                if (roles[i] != Role.UNKNOWN) continue;
                boolean lead = lines.get(i).words() >= 6
                        && !lines.get(i).bullet()
                        && Caption.told(lines.get(i).text()).isEmpty();
                if (lead) roles[i] = Role.STANDFIRST;
            }
        }
        namesBesideHead(headline);
        return from;
    }

    /**
     * The headline's index once the outlet's name is taken off it: the next line where that repeats it without the name,
     * as a page's title stands above its headline.
     */
    private int withoutOutlet(int title) {
        String words = lines.get(title).text();
        for (int i = title + 1; i < Math.min(lines.size(), title + 12); i++) {
            if (roles[i] != Role.UNKNOWN) continue;
            outletInTitle = Outlet.inTitle(words, lines.get(i).text());
            if (outletInTitle.isEmpty()) continue;
            roles[title] = Role.FIELD;
            return i;
        }
        outletInTitle = Outlet.afterStroke(words);
        if (outletInTitle.isPresent())
            this.words[title] = words.substring(0, words.lastIndexOf(" | ")).strip();
        return title;
    }

    /** The first line with a byline or time that stands at the head: before the third paragraph, with prose after it. */
    private int firstHead(int firstProse) {
        int prose = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isProse(i) && i >= firstProse && ++prose > 2) return -1;
            if (meta.get(i).isPresent() && meta.get(i).get().isHead()) return next(i, true) >= 0 || prose == 0 ? i : -1;
        }
        return -1;
    }

    /** The line before {@code end} that reads like a headline: the first of the run that is nearest to it. */
    private int headlineBefore(int end) {
        int best = -1;
        for (int i = end - 1; i >= 0; i--) {
            if (roles[i] == Role.FIELD || (isProse(i) && best < 0)) continue;
            if (roles[i] == Role.UNKNOWN && looksLikeHeadline(lines.get(i))) best = i;
            else if (best >= 0) break;
        }
        return best;
    }

    private static boolean looksLikeHeadline(Line line) {
        String text = line.text();
        int words = line.words();
        boolean enough =
                words >= 4 || (words == 3 && text.length() >= 18) || (line.isIdeographic() && text.length() >= 10);
        return enough
                && text.length() <= 220
                && !line.bullet()
                && !line.isProse()
                && Caption.told(text).isEmpty();
    }

    /** Names without "By", and a place without a time, right beside the lines that tell of the report. */
    private void namesBesideHead(int headline) {
        if (headline < 0) return;
        boolean hasAuthor =
                meta.stream().anyMatch(m -> m.isPresent() && m.get().byline().isPresent());
        for (int i = headline + 1; i < Math.min(lines.size(), headline + 8); i++) {
            if (roles[i] != Role.UNKNOWN || lines.get(i).isProse()) continue;
            boolean beside = (i > 0 && meta.get(i - 1).isPresent())
                    || (i + 1 < lines.size() && meta.get(i + 1).isPresent());
            if (!beside) continue;
            String line = lines.get(i).text();
            Optional<Byline> names = hasAuthor ? Optional.empty() : Byline.ofNames(line);
            boolean place = Places.isKnown(line) || (line.length() <= 50 && Places.isTownAndState(line));
            if (place || names.isPresent()) {
                meta.set(
                        i,
                        Optional.of(new MetaLine(
                                place ? Optional.empty() : names,
                                place ? Optional.of(line) : Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
                roles[i] = Role.FIELD;
                hasAuthor |= names.isPresent() && !place;
            }
        }
    }

    /** Joins the names of bylines that follow each other, and leaves out a role or a desk below a person's name. */
    private void readBylines() {
        int at = -1;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Byline> found = meta.get(i).flatMap(MetaLine::byline);
            if (found.isEmpty()) continue;
            if (byline.isEmpty()
                    || (byline.get().isDesk()
                            && byline.get().outlet().isEmpty()
                            && !found.get().isDesk())) {
                byline = found;
                at = i;
            } else if (found.get().isDesk()) {
                if (!meta.get(i).get().hasTime()) roles[i] = Role.FURNITURE;
            } else if (i == at + 1 && !byline.get().isDesk()) {
                byline = Optional.of(byline.get().and(found.get()));
                at = i;
            }
        }
    }

    private void readHighlights() {
        for (int i = 0; i < lines.size(); i++) {
            if (roles[i] != Role.HIGHLIGHTS) continue;
            int end = endOfHighlights(i + 1);
            for (int k = i + 1; k < end; k++) if (roles[k] == Role.UNKNOWN) roles[k] = Role.HIGHLIGHT;
            if (end == i + 1) roles[i] = Role.FURNITURE;
        }
    }

    /** Where the points end that begin at {@code from}: their bullets, their missing full stops or a blank line tell. */
    private int endOfHighlights(int from) {
        int most = Math.min(lines.size(), from + MOST_HIGHLIGHTS);
        int end = from;
        while (end < most && roles[end] == Role.UNKNOWN && lines.get(end).bullet()) end++;
        if (end > from) return end;
        while (end < most
                && roles[end] == Role.UNKNOWN
                && !lines.get(end).endsSentence()
                && lines.get(end).text().length() <= 250) end++;
        if (end > from) return end;
        while (end < most
                && roles[end] == Role.UNKNOWN
                && (end == from || !lines.get(end).afterBlank())) end++;
        if (end - from > 1 && end < lines.size() && lines.get(end).afterBlank()) return end;
        end = from;
        while (end < most
                && roles[end] == Role.UNKNOWN
                && lines.get(end).text().length() <= 160
                && !lines.get(end).isManySentences()) end++;
        return end < most && end < lines.size() ? end : from;
    }

    private void readCaptions() {
        for (int i = 0; i < lines.size(); i++) {
            if (roles[i] != Role.UNKNOWN) continue;
            Optional<Caption> found = Caption.told(lines.get(i).text());
            if (found.isEmpty()) continue;
            Caption caption = found.get();
            if (caption.words().isEmpty()) {
                roles[i] = Role.FIELD;
                if (!creditLastCaption(i, caption) && !captionBefore(i, caption)) addImage(caption);
                continue;
            }
            roles[i] = Role.CAPTION;
            words[i] = caption.words().get();
            // "Image source, ..." stands before "Image caption, ...".
            int last = images.size() - 1;
            if (last >= 0
                    && images.get(last).caption().isEmpty()
                    && caption.creditText().isEmpty()) {
                images.set(
                        last,
                        new Image(
                                Optional.empty(),
                                caption.words(),
                                images.get(last).creditText(),
                                or(images.get(last).filePhoto(), caption.filePhoto())));
            } else {
                addImage(caption);
            }
        }
    }

    private void addImage(Caption caption) {
        images.add(caption.at(Optional.empty()));
    }

    /** A credit right below a caption that has none. */
    private boolean creditLastCaption(int i, Caption credit) {
        int last = images.size() - 1;
        if (i == 0
                || roles[i - 1] != Role.CAPTION
                || last < 0
                || images.get(last).creditText().isPresent()) return false;
        Image image = images.get(last);
        images.set(
                last,
                new Image(
                        image.url(), image.caption(), credit.creditText(), or(image.filePhoto(), credit.filePhoto())));
        return true;
    }

    /** A credit right below a line at the report's head that is its caption: one sentence, no blank line between. */
    private boolean captionBefore(int i, Caption credit) {
        if (i == 0 || roles[i - 1] != Role.UNKNOWN || lines.get(i).afterBlank()) return false;
        Line before = lines.get(i - 1);
        while (firstProse < lines.size() && !isProse(firstProse)) firstProse++;
        boolean first = firstProse >= i - 1;
        if (before.text().length() > 300 || (!first && (!before.afterBlank() || before.isManySentences())))
            return false;
        roles[i - 1] = Role.CAPTION;
        images.add(new Image(Optional.empty(), Optional.of(before.text()), credit.creditText(), credit.filePhoto()));
        return true;
    }

    private static <T> Optional<T> or(Optional<T> first, Optional<T> second) {
        return first.isPresent() ? first : second;
    }

    private void readBody(int from) {
        int first = next(from, true);
        int last = -1;
        for (int i = lines.size() - 1; i >= from && last < 0; i--) if (isProse(i)) last = i;
        // A question that stands alone heads what follows; where they come again and again it is an interview.
        for (Line line : lines) if (line.text().endsWith("?")) questions++;
        for (int i = from; i < lines.size(); i++) {
            if (roles[i] != Role.UNKNOWN) continue;
            Line line = lines.get(i);
            if (i > first && isAboutAuthor(line)) roles[i] = Role.FURNITURE;
            else if (line.isProse()) roles[i] = line.bullet() ? Role.LIST_ITEM : Role.PARAGRAPH;
            else if (first < 0) roles[i] = line.endsSentence() ? Role.PARAGRAPH : Role.FURNITURE;
            else if (i > first && i < last) roles[i] = within(i, line);
            else
                roles[i] = (i == last + 1 || i == first - 1) && line.endsSentence() && line.words() >= 2
                        ? Role.PARAGRAPH
                        : Role.FURNITURE;
            if (roles[i] == Role.PARAGRAPH && i == last + 1) last++;
        }
    }

    private static boolean isQuestion(Line line) {
        return line.text().endsWith("?") && line.words() <= 10 && line.startsUpper();
    }

    /** What a short line between two paragraphs is. */
    private Role within(int i, Line line) {
        if (line.bullet()) return line.words() >= 2 ? Role.LIST_ITEM : Role.FURNITURE;
        if (isQuestion(line)) return questions >= 3 ? Role.PARAGRAPH : Role.HEADING;
        if (line.endsSentence() || line.text().endsWith(":") || line.text().endsWith(",")) return Role.PARAGRAPH;
        boolean alone = (i + 1 >= lines.size()
                || roles[i + 1] != Role.UNKNOWN
                || lines.get(i + 1).isProse()
                || lines.get(i + 1).endsSentence()
                || lines.get(i + 1).bullet());
        return alone && line.words() <= 9 && line.startsUpper() ? Role.HEADING : Role.FURNITURE;
    }

    /** "Jane Roe is a reporter ...", below her report. */
    private boolean isAboutAuthor(Line line) {
        for (String author : byline.map(Byline::authors).orElse(List.of())) {
            if (line.text().startsWith(author)
                    && ABOUT.matcher(line.text().substring(author.length())).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private int next(int from, boolean prose) {
        for (int i = from; i < lines.size(); i++)
            if (roles[i] == Role.UNKNOWN && lines.get(i).isProse() == prose) return i;
        return -1;
    }

    private Report write(Page page) {
        Report.Builder report = Report.builder(page.digest()).url(page.url());
        List<String> furniture = new ArrayList<>();
        List<String> highlights = new ArrayList<>();
        Set<String> agencies = new LinkedHashSet<>();
        Optional<String> place = Optional.empty();
        Optional<String> published = Optional.empty();
        Optional<String> modified = Optional.empty();
        Optional<String> firstParagraph = Optional.empty();
        Optional<String> lastParagraph = Optional.empty();
        boolean inBody = false;
        for (int i = 0; i < lines.size(); i++) {
            String text = words[i];
            switch (roles[i]) {
                case HEADLINE -> report.headline(Optional.of(text)).block(Block.Kind.HEADLINE, text);
                case STANDFIRST -> report.block(Block.Kind.STANDFIRST, text);
                case CAPTION -> report.block(Block.Kind.CAPTION, text);
                case HEADING -> report.block(Block.Kind.HEADING, text);
                case LIST_ITEM -> report.block(Block.Kind.LIST_ITEM, text);
                case HIGHLIGHT -> {
                    highlights.add(text);
                    report.block(Block.Kind.HIGHLIGHT, text);
                }
                case PARAGRAPH -> {
                    if (firstParagraph.isEmpty()) firstParagraph = Optional.of(text);
                    lastParagraph = Optional.of(text);
                    inBody = true;
                    report.block(Block.Kind.PARAGRAPH, text);
                }
                case FURNITURE, UNKNOWN -> furniture.add(lines.get(i).text());
                case FIELD, HIGHLIGHTS -> {}
            }
            if (meta.get(i).isEmpty()) continue;
            MetaLine told = meta.get(i).get();
            place = or(place, told.place());
            published = or(published, told.published());
            modified = or(modified, told.modified());
            if (!inBody) published = or(published, told.unlabelled());
            agencies.addAll(told.agencies());
        }
        if (firstParagraph.isPresent()) {
            Optional<Dateline> dateline = Dateline.at(firstParagraph.get());
            place = or(place, dateline.map(Dateline::place));
            dateline.flatMap(Dateline::agency).ifPresent(agencies::add);
        }
        lastParagraph.flatMap(Agencies::atEnd).ifPresent(agencies::add);
        report.furniture(furniture)
                .highlights(highlights)
                .agencies(List.copyOf(agencies))
                .images(images)
                .dateline(place)
                .datePublished(time(published, place))
                .dateModified(time(modified, place))
                .authors(byline.map(Byline::authors).orElse(List.of()))
                .publisher(or(byline.flatMap(Byline::outlet), or(outletInTitle, copyright)))
                .keywords(keywords);
        return report.build();
    }

    /** What became of each line, once the report is made. */
    List<Explanation.Entry> entries(Report report) {
        List<Explanation.Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Block.Kind> kept = kind(roles[i]);
            List<String> fields = switch (roles[i]) {
                case HEADLINE -> List.of("headline");
                case FIELD -> meta.get(i).map(told -> fields(told, report)).orElse(List.of());
                case CAPTION -> words[i].isBlank() ? List.of("credit") : List.of();
                default -> List.of();
            };
            if (!fields.isEmpty()) kept = Optional.empty();
            String why = switch (roles[i]) {
                case HEADLINE -> "the headline";
                case FIELD -> "a line about the report";
                case HIGHLIGHTS -> "the label of the summary points";
                case FURNITURE, UNKNOWN -> "a line beside the report";
                default -> "a line of the report";
            };
            entries.add(
                    new Explanation.Entry("", kept, fields, why, lines.get(i).text()));
        }
        return entries;
    }

    private static List<String> fields(MetaLine told, Report report) {
        List<String> fields = new ArrayList<>();
        if (told.byline().isPresent() && !report.authors().isEmpty()) fields.add("authors");
        boolean dated = told.published().isPresent()
                || told.modified().isPresent()
                || told.unlabelled().isPresent();
        if (dated
                && (report.datePublished().isPresent() || report.dateModified().isPresent())) fields.add("date");
        if (told.place().isPresent() && told.place().equals(report.dateline())) fields.add("dateline");
        if (!told.agencies().isEmpty()) fields.add("agencies");
        return fields;
    }

    private static Optional<Block.Kind> kind(Role role) {
        return switch (role) {
            case STANDFIRST -> Optional.of(Block.Kind.STANDFIRST);
            case HIGHLIGHT -> Optional.of(Block.Kind.HIGHLIGHT);
            case CAPTION -> Optional.of(Block.Kind.CAPTION);
            case HEADING -> Optional.of(Block.Kind.HEADING);
            case PARAGRAPH -> Optional.of(Block.Kind.PARAGRAPH);
            case LIST_ITEM -> Optional.of(Block.Kind.LIST_ITEM);
            case UNKNOWN, FURNITURE, FIELD, HIGHLIGHTS, HEADLINE -> Optional.empty();
        };
    }

    private static Optional<Moment> time(Optional<String> words, Optional<String> place) {
        Locale locale = place.flatMap(Countries::ofPlace)
                .map(country -> Locale.of("", country))
                .orElse(Locale.ROOT);
        return words.flatMap(w -> WrittenDate.find(w, 0, locale)).map(WrittenDate::moment);
    }
}
