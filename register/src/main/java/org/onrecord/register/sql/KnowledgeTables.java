package org.onrecord.register.sql;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.knowledge.Known;
import org.onrecord.language.knowledge.Office;
import org.onrecord.register.knowledge.DumpEntity;

/** The statements of SQL on imported knowledge, over one handle and so inside its transaction. */
final class KnowledgeTables {

    /** Digests are added up to this, so that the order in which entities come does not matter. */
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /** What is kept of an entity: the digest, and the day of its last change. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(byte[] digest, Optional<LocalDate> modified) {

        boolean isNewerThan(DumpEntity other) {
            return modified.isPresent()
                    && other.modified().isPresent()
                    && modified.get().isAfter(other.modified().get());
        }
    }

    private record All(BigInteger sum, Optional<LocalDate> until) {}

    private final Handle handle;

    KnowledgeTables(Handle handle) {
        this.handle = handle;
    }

    /** {@code sha256:} and the digest of all that is known; empty where nothing was imported. */
    Optional<String> digest() {
        return all().map(all -> "sha256:"
                + HexFormat.of()
                        .formatHex(sha256(all.sum() + " "
                                + all.until().map(LocalDate::toString).orElse(""))));
    }

    private Optional<All> all() {
        return handle.createQuery("SELECT sum, known_until FROM knowledge")
                .map((row, context) ->
                        new All(new BigInteger(1, row.getBytes("sum")), day(row.getString("known_until"))))
                .findOne();
    }

    private static Optional<LocalDate> day(@Nullable String written) {
        return Optional.ofNullable(written).map(LocalDate::parse);
    }

    /** Keeps the entities in the place of what was known of them; how many were not known so. */
    int keep(List<DumpEntity> entities) {
        if (entities.isEmpty()) return 0;
        All before = all().orElse(new All(BigInteger.ZERO, Optional.empty()));
        BigInteger sum = before.sum();
        Optional<LocalDate> until = before.until();
        Map<String, DumpEntity> last = new LinkedHashMap<>();
        for (DumpEntity entity : entities) {
            last.put(entity.id(), entity);
            Optional<LocalDate> modified = entity.modified();
            // A day that has not come is a mistake.
            if (modified.isPresent()
                    && !modified.get().isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1))
                    && (until.isEmpty() || until.get().isBefore(modified.get()))) until = modified;
        }
        int changed = 0;
        try (PreparedBatch rows = handle.prepareBatch(
                        "INSERT INTO known_entity (id, kind, name, digest, modified) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, digest = excluded.digest,"
                                + " modified = excluded.modified");
                PreparedBatch names = handle.prepareBatch(
                        "INSERT INTO known_name (name, entity) VALUES (?, ?) ON CONFLICT DO NOTHING");
                PreparedBatch offices =
                        handle.prepareBatch("INSERT INTO known_office (jurisdiction, title, position) VALUES (?, ?, ?)"
                                + " ON CONFLICT DO NOTHING");
                PreparedBatch terms = handle.prepareBatch(
                        "INSERT INTO known_term (person, position, first_day, last_day) VALUES (?, ?, ?, ?)")) {
            for (DumpEntity entity : last.values()) {
                byte[] digest = sha256(canonical(entity));
                Optional<Kept> kept = handle.select(
                                "SELECT digest, modified FROM known_entity WHERE id = ?", entity.id())
                        .map((row, context) -> new Kept(row.getBytes("digest"), day(row.getString("modified"))))
                        .findOne();
                if (kept.filter(one -> one.isNewerThan(entity)).isPresent()) continue;
                Optional<byte[]> old = kept.map(Kept::digest);
                if (old.isPresent() && Arrays.equals(old.get(), digest)) continue;
                changed++;
                if (old.isPresent()) {
                    sum = sum.subtract(new BigInteger(1, old.get()));
                    forget(entity.id());
                }
                sum = sum.add(new BigInteger(1, digest));
                rows.bind(0, entity.id())
                        .bind(1, kind(entity))
                        .bind(2, entity.name())
                        .bind(3, digest)
                        .bind(4, entity.modified().map(LocalDate::toString))
                        .add();
                switch (entity) {
                    case DumpEntity.Position position -> {
                        for (Office office : position.offices()) {
                            offices.bind(0, office.of())
                                    .bind(1, office.title())
                                    .bind(2, position.id())
                                    .add();
                        }
                    }
                    case DumpEntity.Organization organization -> names(names, organization);
                    case DumpEntity.Person person -> {
                        names(names, person);
                        for (DumpEntity.Term term : person.terms()) {
                            terms.bind(0, person.id())
                                    .bind(1, term.position())
                                    .bind(2, term.first().toString())
                                    .bind(3, term.last().map(LocalDate::toString))
                                    .add();
                        }
                    }
                }
            }
            for (PreparedBatch batch : List.of(rows, names, offices, terms)) if (batch.size() > 0) batch.execute();
        }
        all(sum, until);
        return changed;
    }

    /**
     * Adds what a register that arrives knows of entities of which nothing is known here; what is known here stays.
     *
     * @return how many entities are new
     */
    int join() {
        handle.execute("DELETE FROM incoming_known_entity WHERE id IN (SELECT id FROM known_entity)");
        List<byte[]> digests = handle.createQuery("SELECT digest FROM incoming_known_entity")
                .map((row, context) -> row.getBytes("digest"))
                .list();
        if (digests.isEmpty()) return 0;
        All before = all().orElse(new All(BigInteger.ZERO, Optional.empty()));
        BigInteger sum = before.sum();
        for (byte[] digest : digests) sum = sum.add(new BigInteger(1, digest));
        Optional<LocalDate> there = handle.createQuery(
                        "SELECT known_until FROM incoming_knowledge WHERE known_until IS NOT NULL")
                .map((row, context) -> LocalDate.parse(row.getString("known_until")))
                .findOne();
        Optional<LocalDate> until = before.until().isEmpty()
                        || (there.isPresent()
                                && there.get().isAfter(before.until().get()))
                ? there
                : before.until();
        handle.execute("INSERT INTO known_entity (id, kind, name, digest, modified)"
                + " SELECT id, kind, name, digest, modified FROM incoming_known_entity");
        handle.execute("INSERT INTO known_name (name, entity) SELECT name, entity FROM incoming_known_name"
                + " WHERE entity IN (SELECT id FROM incoming_known_entity)");
        handle.execute("INSERT INTO known_office (jurisdiction, title, position) SELECT jurisdiction, title, position"
                + " FROM incoming_known_office WHERE position IN (SELECT id FROM incoming_known_entity)");
        handle.execute("INSERT INTO known_term (person, position, first_day, last_day)"
                + " SELECT person, position, first_day, last_day FROM incoming_known_term"
                + " WHERE person IN (SELECT id FROM incoming_known_entity)");
        all(sum, until);
        return digests.size();
    }

    private void all(BigInteger sum, Optional<LocalDate> until) {
        handle.execute(
                "INSERT INTO knowledge (one, sum, known_until) VALUES (1, ?, ?)"
                        + " ON CONFLICT (one) DO UPDATE SET sum = excluded.sum, known_until = excluded.known_until",
                sum.mod(MODULUS).toByteArray(),
                until.map(LocalDate::toString).orElse(null));
    }

    private static void names(PreparedBatch batch, DumpEntity entity) {
        batch.bind(0, entity.name()).bind(1, entity.id()).add();
        for (String name : entity.names())
            batch.bind(0, name).bind(1, entity.id()).add();
    }

    private void forget(String id) {
        handle.execute("DELETE FROM known_name WHERE entity = ?", id);
        handle.execute("DELETE FROM known_office WHERE position = ?", id);
        handle.execute("DELETE FROM known_term WHERE person = ?", id);
    }

    private static String kind(DumpEntity entity) {
        return switch (entity) {
            case DumpEntity.Person person -> "person";
            case DumpEntity.Position position -> "position";
            case DumpEntity.Organization organization -> organization.kind() == Known.Kind.IGO ? "igo" : "organization";
        };
    }

    /** All that is known of an entity, in one form; the day of its last change is none of it. */
    private static String canonical(DumpEntity entity) {
        StringBuilder all = new StringBuilder();
        all.append(kind(entity))
                .append('\n')
                .append(entity.id())
                .append('\n')
                .append(entity.name())
                .append('\n');
        for (String name : entity.names()) all.append("called ").append(name).append('\n');
        switch (entity) {
            case DumpEntity.Person person ->
                person.terms()
                        .forEach(term -> all.append("term ")
                                .append(term.position())
                                .append(' ')
                                .append(term.first())
                                .append(' ')
                                .append(term.last().map(LocalDate::toString).orElse(""))
                                .append('\n'));
            case DumpEntity.Position position ->
                position.offices()
                        .forEach(office -> all.append("office ")
                                .append(office.of())
                                .append(' ')
                                .append(office.title())
                                .append('\n'));
            case DumpEntity.Organization organization -> {}
        }
        return all.toString();
    }

    private static byte[] sha256(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The persons and organizations of this name. */
    List<Known> named(String name) {
        return known(handle.select(
                        "SELECT id, kind, known_entity.name FROM known_name JOIN known_entity ON id = entity"
                                + " WHERE known_name.name = ? ORDER BY id",
                        name)
                .map((row, context) -> row(row))
                .list());
    }

    /** The persons who held an office on a day; a term without an end counts up to the last day of which anything is known. */
    List<Known> holders(Office office, LocalDate day) {
        return known(handle.select(
                        "SELECT DISTINCT id, kind, name FROM known_office"
                                + " JOIN known_term ON known_term.position = known_office.position"
                                + " JOIN known_entity ON id = person"
                                + " WHERE jurisdiction = ? AND title = ? AND first_day <= ?"
                                + " AND coalesce(last_day, (SELECT known_until FROM knowledge), '') >= ? ORDER BY id",
                        office.of(),
                        office.title(),
                        day.toString(),
                        day.toString())
                .map((row, context) -> row(row))
                .list());
    }

    private record Row(String id, String kind, String name) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString("id"), row.getString("kind"), row.getString("name"));
    }

    private List<Known> known(List<Row> rows) {
        return rows.stream().map(this::known).toList();
    }

    private Known known(Row row) {
        List<String> names = handle.select(
                        "SELECT name FROM known_name WHERE entity = ? AND name <> ? ORDER BY name",
                        row.id(),
                        row.name())
                .mapTo(String.class)
                .list();
        Known.Kind kind = switch (row.kind()) {
            case "person" -> Known.Kind.PERSON;
            case "igo" -> Known.Kind.IGO;
            case "organization" -> Known.Kind.ORGANIZATION;
            default -> throw new IllegalStateException("A " + row.kind() + " has no names: " + row.id());
        };
        return new Known(kind, row.name(), names, Optional.of(row.id()));
    }
}
