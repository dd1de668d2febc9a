package org.onrecord.register;

import java.util.List;
import java.util.Optional;
import org.onrecord.language.knowledge.Knowledge;
import org.onrecord.language.knowledge.KnowledgeException;
import org.onrecord.page.Page;
import org.onrecord.register.knowledge.DumpEntity;
import org.onrecord.statement.Reading;

/**
 * Readings kept for good. Nothing that was added is lost, and every change is a line of its journal. Safe for any number of threads and,
 * where the store is one folder, of processes; a reader sees a whole report or none of it.
 */
public interface Register extends AutoCloseable {

    /** The most reports that {@link #reports} gives at once. */
    int MOST_AT_ONCE = 1000;

    /**
     * Keeps a page and what was read on it. Where the report at this address is new, so are its statements' ids; a new
     * version of a known report keeps the ids of what it still says. A page that the report has had before changes
     * nothing.
     *
     * @return once it is on disk: it is there after the process is killed or the power is lost
     * @throws IllegalArgumentException where the reading is of another page
     * @throws RegisterException where it could not be kept; then nothing of it was
     */
    default Added add(Page page, Reading reading) throws RegisterException {
        return add(List.of(new Addition(page, reading))).get(0);
    }

    /**
     * Keeps several pages, all of them or, where it fails, none: as {@link #add(Page, Reading)} for each, with one wait for the disk.
     *
     * @return what became of each, in their order
     */
    List<Added> add(List<Addition> additions) throws RegisterException;

    /**
     * Keeps another reading of the newest page of a report. It comes in the place of the one before, which stays; what both say keeps
     * its ids and all that was decided of it.
     *
     * @throws IllegalArgumentException where there is no such report, or the reading is of another page than its newest
     */
    Reread reread(String report, Reading reading) throws RegisterException;

    /** Ids of reports in their own order, those after one; for whoever goes through all of them. */
    List<String> reportIds(Optional<String> after, int limit) throws RegisterException;

    /** All statements that a report ever had, each in the last reading that has it. */
    List<RegisteredStatement> statementsOf(String report) throws RegisterException;

    /** What those need who work behind it. */
    Following following();

    /** What is joined over its reports. */
    Joins joins();

    /** What people change in it. */
    Curation curation();

    /** Every change of it. */
    Journal journal();

    /**
     * The reports, newest first: by when they were published or, where no page tells, added.
     *
     * @param after {@link ReportList#next()} of the list before; empty for the first
     * @param limit the most that are wanted, 1 to {@value #MOST_AT_ONCE}
     * @throws IllegalArgumentException where {@code after} was never a {@code next}, or {@code limit} is out of bounds
     */
    ReportList reports(Optional<String> after, int limit) throws RegisterException;

    /** The newest version of a report; empty where no report has this id. */
    Optional<RegisteredReport> report(String id) throws RegisterException;

    /** A statement in the last reading that has it; empty where no statement has this id. */
    Optional<RegisteredStatement> statement(String id) throws RegisterException;

    /**
     * A page as it came; empty where no page has this digest.
     *
     * @throws RegisterException also where the archive no longer holds the bytes that were added
     */
    Optional<Page> page(String digest) throws RegisterException;

    /** What is known of a page beside its bytes; empty where no page has this digest. */
    Optional<ArchivedPage> archivedPage(String digest) throws RegisterException;

    /**
     * The pages in the order of their digests, without their bytes.
     *
     * @param after {@link Slice#next()} of the list before; empty for the first
     * @param limit the most that are wanted, 1 to {@value #MOST_AT_ONCE}
     */
    Slice<ArchivedPage> archivedPages(Optional<String> after, int limit) throws RegisterException;

    /**
     * Keeps what a dump tells of these entities, in the place of what was known of them; all of it or, where it fails, none.
     *
     * @return how many of them were not known so
     */
    int know(List<DumpEntity> entities) throws RegisterException;

    /**
     * What was imported as knowledge, as it is now; empty where nothing was. It answers as long as this register is open, and fails
     * with {@link KnowledgeException} where more is imported meanwhile.
     */
    Optional<Knowledge> knowledge() throws RegisterException;

    /** Ends the use of the store; what was added is on disk already. Further calls fail. */
    @Override
    void close();
}
