package org.onrecord.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which step of the house may use what: the edges that ARCHITECTURE.md draws. What is not allowed here is forbidden. */
class ArchitectureTest {

    private static final List<String> STEPS = List.of("page", "language", "statement", "register", "server", "cli");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.onrecord");

    /** Every step may use the platform and the annotations of null. */
    private static final List<String> PLATFORM = List.of("java..", "org.jspecify..");

    @Test
    void all_steps_are_looked_at() {
        for (String step : STEPS) {
            assertThat(HOUSE.stream().anyMatch(in("org.onrecord." + step + "..")))
                    .as(step)
                    .isTrue();
        }
    }

    private static DescribedPredicate<JavaClass> in(String... packages) {
        return resideInAnyPackage(packages);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            page,      javax.net.. org.jsoup.. org.netpreserve.jwarc.. crawlercommons.. com.rometools.rome.. org.jdom2.. tools.jackson.core..
            language,  ai.onnxruntime..
            statement, tools.jackson..
            register,  tools.jackson.. org.jdbi.. org.flywaydb.. org.sqlite.. org.postgresql.. com.zaxxer.hikari.. org.apache.lucene.. org.tartarus.snowball.. javax.sql.. org.netpreserve.jwarc.. crawlercommons..
            server,    tools.jackson.. io.javalin.. gg.jte.. kotlin.. jakarta.servlet.. org.eclipse.jetty..
            cli,       tools.jackson.. picocli..
            """)
    void a_step_uses_the_steps_before_it_and_the_libraries_it_is_given(String step, String libraries) {
        List<String> allowed = new ArrayList<>(PLATFORM);
        for (String before : STEPS.subList(0, STEPS.indexOf(step) + 1)) allowed.add("org.onrecord." + before + "..");
        allowed.addAll(List.of(libraries.split(" ", -1)));
        noClasses()
                .that(in("org.onrecord." + step + ".."))
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(allowed.toArray(String[]::new)))
                .because(
                        "a page goes one way through the house, page to cli, so that each step can be read, tested and used"
                                + " without those behind it; what a step needs from a later one it declares as a port."
                                + " A library belongs to the steps that ARCHITECTURE.md names: where " + step
                                + " must have another, that is a decision for docs/decisions")
                .check(HOUSE);
    }

    @Test
    void the_JSON_of_a_record_is_known_to_its_writer_and_its_reader_alone() {
        noClasses()
                .that(in("org.onrecord.statement.."))
                .and()
                .haveNameNotMatching("org\\.onrecord\\.statement\\.Record(Reader|Writer)(\\$.*)?")
                .should()
                .dependOnClassesThat(in("tools.jackson.."))
                .because("the form of a record is promised to others: where two places know it, they part")
                .check(HOUSE);
    }

    @Test
    void the_store_stays_behind_the_port() {
        classes()
                .that(in("org.onrecord.register.sql..", "org.onrecord.register.archive.."))
                .should()
                .onlyHaveDependentClassesThat(in("org.onrecord.register.."))
                .because("whoever uses a register must work over every store")
                .check(HOUSE);
    }

    @Test
    void no_two_steps_use_each_other() {
        slices().matching("org.onrecord.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a step that needs one behind it cannot be understood without it")
                .check(HOUSE);
    }
}
