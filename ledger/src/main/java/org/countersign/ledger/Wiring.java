package org.countersign.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.Seal;
import org.countersign.ledger.messaging.DeadLetters;
import org.countersign.ledger.messaging.EventSources;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.Acts;
import org.countersign.ledger.oversight.AutomationDiary;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.BlindShares;
import org.countersign.ledger.oversight.Caretakers;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.oversight.Traces;
import org.countersign.ledger.oversight.Unwinds;
import org.countersign.ledger.privacy.Eraser;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.ledger.privacy.Holdings;
import org.countersign.ledger.privacy.SubjectExports;
import org.countersign.ledger.watching.Answers;

/** The ledger's rooms as beans of the server. The tables are brought up to date before anybody gets the database. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container fills the resources
class Wiring {

    private static final String DATA_SOURCE = "java:jboss/datasources/Countersign";

    /** The server's global name: {@code java:comp} is empty on threads that belong to no component. */
    private static final String TRANSACTIONS = "java:jboss/TransactionSynchronizationRegistry";

    @Resource(lookup = DATA_SOURCE)
    DataSource source;

    @Resource(lookup = TRANSACTIONS)
    TransactionSynchronizationRegistry transactions;

    @Produces
    @Singleton
    Database database() {
        Database database = new Database(source, transactions);
        database.migrate();
        return database;
    }

    @Produces
    @Singleton
    Inbox inbox(Database database) {
        return new Inbox(database);
    }

    @Produces
    @Singleton
    Outbox outbox(Database database) {
        return new Outbox(database);
    }

    @Produces
    @Singleton
    Traces traces(Database database) {
        return new Traces(database);
    }

    @Produces
    @Singleton
    Unwinds unwinds(Database database) {
        return new Unwinds(database);
    }

    @Produces
    @Singleton
    Caretakers caretakers(Database database) {
        return new Caretakers(database);
    }

    @Produces
    @Singleton
    Acts acts(Database database) {
        return new Acts(database);
    }

    @Produces
    @Singleton
    AutomationDiary automationDiary(Database database) {
        return new AutomationDiary(database);
    }

    @Produces
    @Singleton
    EventSources eventSources(Database database) {
        return new EventSources(database, Clock.systemUTC());
    }

    @Produces
    @Singleton
    DeadLetters deadLetters(Database database) {
        return new DeadLetters(database);
    }

    @Produces
    @Singleton
    DecisionLedger decisions(Database database) {
        return new DecisionLedger(database);
    }

    @Produces
    @Singleton
    Seal seal(Database database) {
        return new Seal(database, Clock.systemUTC());
    }

    @Produces
    @Singleton
    BlindShares blindShares(Database database) {
        return new BlindShares(database);
    }

    @Produces
    @Singleton
    BlindReviews blindReviews(Database database) {
        return new BlindReviews(database);
    }

    @Produces
    @Singleton
    Answers answers(Database database) {
        return new Answers(database);
    }

    @Produces
    @Singleton
    Tasks tasks(Database database) {
        return new Tasks(database);
    }

    @Produces
    @Singleton
    Erasures erasures(Database database) {
        return new Erasures(database);
    }

    @Produces
    @Singleton
    Eraser eraser(Database database) {
        return new Eraser(database, Clock.systemUTC());
    }

    @Produces
    @Singleton
    Holdings holdings(Database database) {
        return new Holdings(database);
    }

    @Produces
    @Singleton
    SubjectExports subjectExports(Database database) {
        return new SubjectExports(database);
    }
}
