package org.countersign.systemtests.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tower of ARCHITECTURE.md, floor by floor. It looks at every class that the modules compiled, so a new class is
 * under the rules from its first build on.
 */
class HouseTest {

    private static final List<String> FLOORS =
            List.of("domain", "rules", "models", "ledger", "decisions", "processes", "webapp", "bench");

    private static final Path ROOT = root();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(FLOORS.stream()
                    .map(floor -> ROOT.resolve(floor).resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList());

    @Test
    void arrows_only_go_down_and_the_pillars_are_blind_to_each_other() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.countersign..")
                .withOptionalLayers(true)
                .layer("bench")
                .definedBy("org.countersign.bench..")
                .layer("webapp")
                .definedBy("org.countersign.webapp..")
                .layer("processes")
                .definedBy("org.countersign.processes..")
                .layer("decisions")
                .definedBy("org.countersign.decisions..")
                .layer("rules")
                .definedBy("org.countersign.rules..")
                .layer("models")
                .definedBy("org.countersign.models..")
                .layer("ledger")
                .definedBy("org.countersign.ledger..")
                .layer("domain")
                .definedBy("org.countersign.domain..")
                .whereLayer("bench")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("webapp")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("processes")
                .mayOnlyBeAccessedByLayers("webapp", "bench")
                .whereLayer("decisions")
                .mayOnlyBeAccessedByLayers("processes", "webapp", "bench")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers("decisions", "processes", "webapp", "bench")
                .whereLayer("models")
                .mayOnlyBeAccessedByLayers("decisions", "processes", "webapp", "bench")
                .whereLayer("ledger")
                .mayOnlyBeAccessedByLayers("decisions", "processes", "webapp", "bench")
                .check(HOUSE);
    }

    @Test
    void rooms_of_one_floor_are_never_in_a_circle() {
        slices().matching("org.countersign.(*).(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_domain_knows_nothing_but_java() {
        classes()
                .that()
                .resideInAPackage("org.countersign.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.countersign.domain..", "java..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void only_rules_see_drools() {
        onlyIn("org.countersign.rules..", "org.kie..", "org.drools..", "org.mvel2..");
    }

    @Test
    void only_models_see_weka() {
        onlyIn("org.countersign.models..", "weka..");
    }

    @Test
    void only_the_ledger_speaks_sql() {
        noClasses()
                .that(not(resideInAPackage("org.countersign.ledger..")))
                .and(not(resideInAPackage("org.countersign.bench..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb.."))
                .check(HOUSE);
    }

    @Test
    void only_processes_runtime_sees_the_engine() {
        onlyIn("org.countersign.processes.runtime..", "org.camunda..");
    }

    @Test
    void container_annotations_live_in_the_wiring_and_at_the_doors() {
        noClasses()
                .that(not(simpleNameEndingWith("Wiring")))
                .and(not(door()))
                // An exception says at its own declaration whether it takes the transaction back.
                .and(not(assignableTo(Exception.class)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.enterprise..", "jakarta.inject..", "jakarta.ejb..", "jakarta.annotation.."))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void names_say_what_a_thing_is() {
        for (String ending : List.of("Impl", "Manager", "Helper", "Util", "Utils", "Service", "Dto", "DTO")) {
            noClasses().should().haveSimpleNameEndingWith(ending).check(HOUSE);
        }
    }

    @Test
    void every_room_is_null_marked() {
        for (JavaClass type : HOUSE) {
            if (type.getSimpleName().equals("package-info")) {
                continue;
            }
            assertThat(type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                    .as("package-info.java of %s says @NullMarked", type.getPackageName())
                    .isTrue();
        }
    }

    @Test
    void processes_are_drawings_not_programs() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("processes/src/main/resources"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
                assertThat(Files.readString(file))
                        .as("%s has no script", file.getFileName())
                        .doesNotContain("scriptTask", "camunda:script", "scriptFormat");
            }
        }
    }

    private static void onlyIn(String home, String... libraries) {
        noClasses()
                .that(not(resideInAPackage(home)))
                .and(not(resideInAPackage("org.countersign.bench..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .check(HOUSE);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> door() {
        return simpleNameEndingWith("Door")
                .or(simpleNameEndingWith("Resource"))
                .or(simpleNameEndingWith("Listener"))
                .or(simpleNameEndingWith("Relay"))
                .or(simpleNameEndingWith("Ticks"))
                .or(simpleNameEndingWith("Engine"))
                .as("door");
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve(".mvn"))) {
            here = here.getParent();
        }
        return here;
    }
}
