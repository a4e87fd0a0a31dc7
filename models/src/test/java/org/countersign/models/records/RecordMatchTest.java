package org.countersign.models.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.countersign.domain.records.AnsweredPair;
import org.countersign.domain.records.KnownRecord;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.records.RecordKind;
import org.countersign.models.matching.Likenesses;
import org.countersign.models.quality.TrainingRefused;
import org.countersign.models.scoring.ModelScorer;
import org.countersign.models.training.Progress;
import org.countersign.models.training.TrainedModel;
import org.countersign.models.training.Training;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People have answered about doubtful customers: namesakes and neighbours are others, who moved is the same. */
class RecordMatchTest {

    private static final RecordMatch RECIPE = new RecordMatch(RecordKind.CUSTOMER);
    private static final OffsetDateTime START = OffsetDateTime.of(2026, 3, 1, 9, 0, 0, 0, ZoneOffset.UTC);
    private static final List<String> FIRST = List.of("Anna", "Bruno", "Carla", "Dario", "Elisa", "Fabio", "Greta");
    private static final List<String> LAST =
            List.of("Rossi", "Bianchi", "Moretti", "Ferrari", "Colombo", "Ricci", "Marino", "Conti", "Serra");

    private static Training training;
    private static List<AnsweredPair> answers;
    private static TrainedModel trained;

    @BeforeAll
    static void learn(@TempDir Path home) {
        training = new Training(home, Clock.fixed(START.plusDays(60).toInstant(), ZoneOffset.UTC));
        answers = answers(400, 5);
        trained = training.trainFromAnswers(RECIPE, answers, 1, Progress.UNSEEN);
    }

    private static List<AnsweredPair> answers(int number, long seed) {
        Random random = new Random(seed);
        List<KnownRecord> left = new ArrayList<>();
        List<KnownRecord> right = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            KnownRecord one = customer(random, "A" + i);
            left.add(one);
            right.add(i % 2 == 0 ? again(random, one, "B" + i) : namesake(random, one, "B" + i));
        }
        List<KnownRecord> all = new ArrayList<>(left);
        all.addAll(right);
        Likenesses likenesses = new Likenesses(all);
        List<AnsweredPair> answered = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            KnownRecord a = left.get(i);
            KnownRecord b = right.get(i);
            answered.add(new AnsweredPair(
                    PairFacts.of(RecordKind.CUSTOMER, a, b, likenesses.of(a, b), 0),
                    random.nextInt(25) == 0 ? i % 2 != 0 : i % 2 == 0,
                    START.plusMinutes(10L * i)));
        }
        return answered;
    }

    private static KnownRecord customer(Random random, String id) {
        String first = FIRST.get(random.nextInt(FIRST.size()));
        String last = LAST.get(random.nextInt(LAST.size())) + (char) ('a' + random.nextInt(20));
        return record(random, id, first + " " + last, first + "." + last);
    }

    private static KnownRecord record(Random random, String id, String name, String mail) {
        String street = "Via " + LAST.get(random.nextInt(LAST.size())) + " " + (1 + random.nextInt(90));
        String town = String.valueOf(10_000 + random.nextInt(80));
        return KnownRecord.customer(
                id, name, mail.toLowerCase(Locale.ROOT) + "@mail.example", street + ", " + town + " Town, IT", "IT");
    }

    /** Somebody who moved, or mistyped the name, or has another address. */
    private static KnownRecord again(Random random, KnownRecord one, String id) {
        String mail = random.nextInt(5) < 2 ? "x" + one.email() : random.nextInt(999) + "box@work.example";
        boolean moved = random.nextInt(10) < 3;
        return KnownRecord.customer(
                id, slip(random, one), mail, moved ? record(random, "", "", "").address() : one.address(), "IT");
    }

    private static String slip(Random random, KnownRecord one) {
        String name = String.valueOf(one.name());
        int at = 1 + random.nextInt(name.length() - 2);
        return random.nextBoolean() ? name : name.substring(0, at) + name.substring(at + 1);
    }

    /** Somebody of the same or nearly the same name, sometimes in the same house. */
    private static KnownRecord namesake(Random random, KnownRecord one, String id) {
        String[] names = slip(random, one).split(" ", 2);
        String first = random.nextInt(10) < 4 ? FIRST.get(random.nextInt(FIRST.size())) : names[0];
        String name = first + " " + names[names.length - 1];
        String mail = random.nextInt(10) < 3 ? name.replace(' ', '.') + "2" : "n" + random.nextInt(1000);
        KnownRecord other = record(random, id, name, mail);
        return random.nextInt(4) == 0 ? KnownRecord.customer(id, name, other.email(), one.address(), "IT") : other;
    }

    @Test
    void it_beats_the_naive_line_and_is_sure_by_itself_of_many() {
        assertThat(trained.card().findMetric("AUC").orElseThrow().value()).isGreaterThan(0.7);
        ModelScorer scorer = new ModelScorer(trained.card(), RECIPE, trained.model());
        List<AnsweredPair> fresh = answers(400, 99);
        List<AnsweredPair> sure =
                fresh.stream().filter(pair -> scorer.value(pair.facts()) >= 0.9).toList();
        assertThat(sure).hasSizeGreaterThan(40);
        assertThat(sure.stream().filter(AnsweredPair::same).count())
                .as("of %d, though one answer in 25 is wrong", sure.size())
                .isGreaterThan(Math.round(0.8 * sure.size()));
        assertThat(scorer.score(fresh.get(0).facts()).attributions())
                .extracting(a -> a.feature())
                .containsExactlyInAnyOrder("name", "words", "own-words", "email", "address");
    }

    @Test
    void too_few_answers_are_refused() {
        assertThatThrownBy(() -> training.trainFromAnswers(RECIPE, answers.subList(0, 60), 1, Progress.UNSEEN))
                .isInstanceOf(TrainingRefused.class)
                .hasMessageContaining("20 with it and 20");
    }

    @Test
    void what_is_not_known_of_both_is_said() {
        KnownRecord a = KnownRecord.customer("A", "Anna Rossi", null, null, "IT");
        KnownRecord b = KnownRecord.customer("B", "Rossi Anna", "x@mail.example", null, "IT");
        Likenesses likenesses = new Likenesses(List.of(a, b));
        assertThat(RECIPE.show(PairFacts.of(RecordKind.CUSTOMER, a, b, likenesses.of(a, b), 0)))
                .containsExactly("100 %", "100 %", "0.0", "not known of both", "not known of both");
        assertThatThrownBy(() -> new RecordMatch(RecordKind.PRODUCT)
                        .read(PairFacts.of(RecordKind.CUSTOMER, a, b, likenesses.of(a, b), 0)))
                .hasMessageContaining("product-match looks at a pair of products");
    }
}
