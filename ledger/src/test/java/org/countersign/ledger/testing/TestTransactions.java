package org.countersign.ledger.testing;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Callable;

/** Container transactions in plain JUnit: what is inside {@link #run} commits together, or not at all when it throws. */
public final class TestTransactions {

    private static final TransactionManager MANAGER;
    private static final TransactionSynchronizationRegistry REGISTRY = new TransactionSynchronizationRegistryImple();

    static {
        // Nothing here outlives its JVM: recovery records stay in memory.
        for (String store : new String[] {null, "communicationStore", "stateStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreType(VolatileStore.class.getName());
        }
        MANAGER = com.arjuna.ats.jta.TransactionManager.transactionManager();
    }

    private TestTransactions() {}

    /** Work that may throw anything. */
    public interface Work {
        void run() throws Exception;
    }

    public static TransactionManager manager() {
        return MANAGER;
    }

    public static TransactionSynchronizationRegistry registry() {
        return REGISTRY;
    }

    public static void run(Work work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** A failure of the work, or of the commit, comes out as it is when it is unchecked. */
    public static <T> T call(Callable<T> work) {
        try {
            MANAGER.begin();
            T result;
            try {
                result = work.call();
            } catch (Throwable e) {
                MANAGER.rollback();
                throw e;
            }
            MANAGER.commit();
            return result;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        } finally {
            leaveNothingBehind();
        }
    }

    private static void leaveNothingBehind() {
        try {
            if (MANAGER.getStatus() != Status.STATUS_NO_TRANSACTION) {
                MANAGER.rollback();
            }
        } catch (Exception e) {
            throw new IllegalStateException("The test's transaction can't be ended", e);
        }
    }
}
