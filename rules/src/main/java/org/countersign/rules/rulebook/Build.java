package org.countersign.rules.rulebook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieContainer;

/**
 * One compilation by Drools. Authors' mistakes are found by the interpreted build, because it names every one with its
 * line and column; decisions are served by the executable model, because it is faster. Each build has an id of its own and
 * leaves nothing behind once it is closed.
 */
final class Build implements AutoCloseable {

    private static final String FOLDER = "src/main/resources/";

    private final KieServices kie = KieServices.get();
    private final ReleaseId id;
    private final KieContainer container;
    private final KieBase base;
    private final Consumer<Build> letGo;
    private int users;
    private volatile boolean warm;

    private Build(Map<String, String> files, Consumer<Build> letGo) {
        this.letGo = letGo;
        id = kie.newReleaseId(
                "org.countersign.rulebook", "rulebook", UUID.randomUUID().toString());
        KieBuilder builder = builder(kie, id, files);
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            kie.getRepository().removeKieModule(id);
            throw new RuleProblems(errors.stream().map(Build::problem).toList());
        }
        container = kie.newKieContainer(id, Build.class.getClassLoader());
        base = container.newKieBase(tuned(kie));
    }

    /**
     * @param files complete DRL by path: the package's folders and the file's name
     * @param letGo told whenever a user has no more need of it
     */
    static Build serving(Map<String, String> files, Consumer<Build> letGo) {
        return Pinned.get(() -> new Build(files, letGo));
    }

    /** Every mistake that Drools finds, at its place in the text as given. */
    static List<RuleProblem> mistakes(Map<String, String> files) {
        KieServices kie = Pinned.get(KieServices::get);
        ReleaseId id = kie.newReleaseId(
                "org.countersign.rulebook", "draft", UUID.randomUUID().toString());
        try {
            return Pinned.get(() -> mistakes(builder(kie, id, files)));
        } finally {
            kie.getRepository().removeKieModule(id);
        }
    }

    private static List<RuleProblem> mistakes(KieBuilder builder) {
        builder.buildAll(DrlProject.class);
        return builder.getResults().getMessages(Message.Level.ERROR).stream()
                .map(Build::problem)
                .toList();
    }

    private static KieBuilder builder(KieServices kie, ReleaseId id, Map<String, String> files) {
        KieFileSystem kfs = kie.newKieFileSystem();
        kfs.generateAndWritePomXML(id);
        files.forEach((name, text) -> kfs.write(FOLDER + name, text));
        return kie.newKieBuilder(kfs, Build.class.getClassLoader());
    }

    private static KieBaseConfiguration tuned(KieServices kie) {
        KieBaseConfiguration configuration = kie.newKieBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        configuration.setProperty("drools.propertySpecific", "DISABLED");
        return configuration;
    }

    private static RuleProblem problem(Message message) {
        String path = message.getPath() == null ? "" : message.getPath();
        return new RuleProblem(
                path.substring(path.lastIndexOf('/') + 1),
                Math.max(message.getLine(), 0),
                Math.max(message.getColumn(), 0),
                message.getText().strip());
    }

    KieBase base() {
        return base;
    }

    ReleaseId id() {
        return id;
    }

    /** Whether its rules have run often enough to be fast. */
    boolean isWarm() {
        return warm;
    }

    void warmed() {
        warm = true;
    }

    /** One user more; each of them closes it once. */
    void take() {
        users++;
    }

    /** One user less: is there nobody any more? */
    boolean isLeft() {
        return --users == 0;
    }

    @Override
    public void close() {
        letGo.accept(this);
    }

    void dispose() {
        container.dispose();
        kie.getRepository().removeKieModule(id);
    }
}
