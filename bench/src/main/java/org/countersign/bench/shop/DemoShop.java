package org.countersign.bench.shop;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.countersign.bench.client.Broker;
import org.countersign.bench.client.HistoryUpload;
import org.countersign.bench.client.ModelTraining;
import org.countersign.bench.client.Options;
import org.countersign.bench.client.Rest;
import org.countersign.bench.client.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo's shop as a program of its own: opens it once (products, stock, consents, two years of orders, trained
 * models), then lives on: customers order, some orders are doubtful, and payment provider, carrier, suppliers,
 * competitors and mail are played.
 */
public final class DemoShop {

    static final String SOURCE = "urn:shop:demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoShop.class);
    private static final String MODEL = "order-risk";
    private static final String SECOND_MODEL = "late-delivery";
    private static final String CHURN = "churn";
    private static final long SEED = 20_24;
    private static final ZoneId HOME = ZoneId.of("Europe/Berlin");
    private static final Duration PACE = Duration.ofSeconds(45);
    private static final Duration LOOK = Duration.ofSeconds(45);
    private static final int BATCH = 100;
    private static final int DOUBTFUL_EVERY = 6;
    private static final int OPENING_ORDERS = 40;
    private static final int BASE = 1_700_000_000;

    private final Options options;
    private final Broker broker;
    private final Rest steward;
    private final ModelTraining model;
    private final ModelTraining second;
    private final Clock clock;
    private final Luck luck = new Luck(SEED);
    private final Carriage carriage = new Carriage(luck);
    private final CarrierSimulator carrier;
    private final ReturnSimulator returns;
    private final ConsentSimulator consents;
    private final SupplierSimulator suppliers;
    private final CompetitorSimulator competitors;
    private final ModelTraining churn;

    private DemoShop(Options options, Clock clock) {
        String user = options.get("user", "shop");
        this.options = options;
        this.broker = new Broker(options.get("jms", "localhost:61616"), user, options.get("password", user));
        String http = options.get("http", "http://localhost:8080");
        this.steward = new Rest(http, "admin", "admin");
        Rest supervisor = new Rest(http, "supervisor", "supervisor");
        this.model = new ModelTraining(steward, supervisor, MODEL);
        this.second = new ModelTraining(steward, supervisor, SECOND_MODEL);
        this.clock = clock;
        this.carrier = new CarrierSimulator(carriage, luck, PACE, clock);
        this.churn = new ModelTraining(steward, supervisor, CHURN);
        this.returns = new ReturnSimulator(luck, PACE, clock);
        this.consents = new ConsentSimulator(luck, PACE, clock);
        this.suppliers = new SupplierSimulator(luck, PACE.multipliedBy(8), clock);
        this.competitors = new CompetitorSimulator(luck);
    }

    /** {@code --http URL --jms HOST:PORT [--user U --password P] [--seed-if-empty] [--live] [--rate N] [--mail DIR]} */
    public static void main(String[] args) throws IOException, InterruptedException {
        Options options =
                new Options(args, Set.of("http", "jms", "user", "password", "seed-if-empty", "live", "rate", "mail"));
        new DemoShop(options, Clock.system(HOME)).run();
    }

    private void run() throws IOException, InterruptedException {
        Optional<OffsetDateTime> openedBefore = openedAt();
        OffsetDateTime opened = openedBefore.orElseGet(() -> OffsetDateTime.now(clock));
        ShopSimulator shop = new ShopSimulator(SEED, opened);
        Path csv = Files.createTempFile("demo-shop-", ".csv");
        HistoryCsv.write(shop, carriage, csv);
        if (options.has("live")) {
            simulators(shop);
        }
        boolean fresh = openedBefore.isEmpty();
        if (options.has("seed-if-empty") && (fresh || !model.done())) {
            open(shop, csv, opened);
        }
        Files.delete(csv);
        LOG.info("the shop is open");
        if (options.has("seed-if-empty") && !second.done()) {
            new Thread(this::trainOthers, "second-model").start();
        }
        if (options.has("live")) {
            live(shop, fresh);
        }
    }

    /** The day on which the shop was opened, told by the first event that it ever sent. */
    private Optional<OffsetDateTime> openedAt() {
        Product first =
                new ShopSimulator(SEED, OffsetDateTime.now(clock)).products().get(0);
        return steward.find("events/" + Rest.part(SOURCE) + "/" + Rest.part("opening-" + first.sku()))
                .map(story -> OffsetDateTime.parse(story.path("receivedAt").asText())
                        .atZoneSameInstant(HOME)
                        .toOffsetDateTime());
    }

    private void open(ShopSimulator shop, Path csv, OffsetDateTime opened) throws IOException, InterruptedException {
        LOG.info(
                "opening the shop: {} products, two years of orders",
                shop.products().size());
        List<Wire.Outgoing> events = new ArrayList<>();
        for (Product product : shop.products()) {
            events.add(Wire.event(SOURCE, "opening-" + product.sku(), opened, product.upserted()));
            events.add(Wire.event(
                    SOURCE, "opening-stock-" + product.sku(), opened, product.counted(product.shelf(), opened)));
        }
        shop.shoppers().stream()
                .filter(s -> !s.tier().equals("Standard"))
                .forEach(s -> events.add(Wire.event(SOURCE, "opening-" + s.id(), opened, s.upserted())));
        events.addAll(consents.opening(shop.shoppers(), opened));
        send(events);
        HistoryUpload.upload(steward, "shopify", csv, System.out);
        steward.post("forecasts/run");
        send(SupplierSimulator.opening(shop.products(), opened));
        send(competitors.opening(shop.products(), opened));
        LOG.info("training {} on them", MODEL);
        LOG.info(model.train());
    }

    /** Nobody waits for them: until they serve, the rules decide by the carriers' own word and by recency. */
    private void trainOthers() {
        LOG.info("training {} and {} beside the live traffic", SECOND_MODEL, CHURN);
        try {
            LOG.info(second.train());
            LOG.info(churn.train());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void simulators(ShopSimulator shop) {
        Path mail = Path.of(options.get("mail", "data/mail"));
        List.of(
                        new Outside(
                                broker, "simulator-payment", new PaymentSimulator(luck, Duration.ofSeconds(3), clock)),
                        new Outside(broker, "simulator-carrier", carrier),
                        new Outside(broker, "simulator-returns", returns),
                        new Outside(broker, "simulator-consents", consents),
                        new Outside(broker, "simulator-suppliers", suppliers),
                        new Outside(broker, "simulator-shelf", (heard, answers) -> putUp(shop, heard)),
                        new Outside(broker, "simulator-mail", new MailSimulator(mail)))
                .forEach(outside -> new Thread(outside, "simulator").start());
    }

    /** The shop asks the price that it is told. */
    private static void putUp(ShopSimulator shop, Heard effect) {
        if (effect.type().equals("price.changed.v1")) {
            shop.ask(effect.text("sku"), effect.decimal("to"));
        }
    }

    /** What was put up before the shop's last start. */
    private void askedBefore(ShopSimulator shop) {
        for (Product product : shop.products()) {
            steward.find("prices/" + Rest.part(product.sku()))
                    .filter(price -> price.hasNonNull("price"))
                    .ifPresent(price -> shop.ask(
                            product.sku(), new BigDecimal(price.path("price").asText())));
        }
    }

    /** Somebody looks at competitors' prices all day. */
    private void watchCompetitors(ShopSimulator shop) {
        Random random = new Random(clock.instant().getEpochSecond());
        try {
            while (!Thread.interrupted()) {
                send(List.of(competitors.look(shop.products(), random, OffsetDateTime.now(clock))));
                Thread.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Customers come one after the other; the first ones of the day have been waiting already. */
    private void live(ShopSimulator shop, boolean fresh) throws InterruptedException {
        askedBefore(shop);
        new Thread(() -> watchCompetitors(shop), "competitors").start();
        long epoch = clock.instant().getEpochSecond();
        shop.goLive(epoch, (int) (epoch - BASE));
        Random pauses = new Random(epoch);
        int rate = options.number("rate", 4);
        int sent = 0;
        if (fresh) {
            for (; sent < OPENING_ORDERS; sent++) {
                Duration ago = Duration.ofMinutes(6L * (OPENING_ORDERS - sent));
                order(shop, OffsetDateTime.now(clock).minus(ago), sent);
            }
        }
        while (!Thread.interrupted()) {
            order(shop, OffsetDateTime.now(clock), sent++);
            Thread.sleep((long) (60_000.0 / rate * (0.4 + 1.2 * pauses.nextDouble())));
        }
    }

    private void order(ShopSimulator shop, OffsetDateTime at, int count) throws InterruptedException {
        Sale sale = count % DOUBTFUL_EVERY == DOUBTFUL_EVERY - 1 ? shop.doubtful(at) : shop.next(at);
        List<Wire.Outgoing> events = new ArrayList<>();
        if (sale.newcomer()) {
            String id = "customer-" + sale.order().orderId();
            events.add(Wire.event(SOURCE, id, at, sale.shopper().upserted()));
            events.addAll(consents.checkout(sale.shopper(), at));
        }
        carrier.sold(sale.order());
        returns.sold(sale.order());
        events.add(Wire.event(SOURCE, "order-" + sale.order().orderId(), at, sale.order()));
        send(events);
    }

    private void send(List<Wire.Outgoing> events) throws InterruptedException {
        while (true) {
            try (Connection connection = broker.connect();
                    Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
                MessageProducer producer = session.createProducer(session.createQueue(Broker.EVENTS));
                int n = 0;
                for (Wire.Outgoing event : events) {
                    Outside.send(session, producer, event, Duration.ZERO);
                    if (++n % BATCH == 0) {
                        session.commit();
                    }
                }
                session.commit();
                return;
            } catch (JMSException e) {
                LOG.info("no connection ({}), trying again", e.getMessage());
                Thread.sleep(2_000);
            }
        }
    }
}
