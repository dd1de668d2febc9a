package org.onrecord.register.copies;

import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.page.Block;
import org.onrecord.page.Moment;
import org.onrecord.page.Report;

/**
 * What of a report tells whether it is a copy.
 *
 * @param report the report's id, or what else it is called by
 * @param published when the report was first published, where its page tells
 * @param body the text without headline, standfirst, highlights and captions, which are the outlet's; paragraphs parted by
 *     line ends
 */
public record CopyText(String report, Optional<Moment> published, String body) {

    /** That of a report as it was read. */
    public static CopyText of(String id, Report report) {
        return new CopyText(id, report.datePublished(), body(report));
    }

    /** The words of the blocks that are a report's body, one a line. */
    public static String body(Report report) {
        return report.blocks().stream()
                .filter(block -> block.kind().isBody())
                .map((Block block) -> report.words(block))
                .collect(Collectors.joining("\n"));
    }
}
