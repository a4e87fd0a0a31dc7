package org.countersign.processes.runtime;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.ThreadPoolJobExecutor;
import org.jspecify.annotations.Nullable;

/** Runs the engine's jobs on the server's own threads, which know its class loader, its naming and its security. */
final class ManagedJobs extends ThreadPoolJobExecutor {

    private static final int FIRST_WAIT_MILLIS = 200;

    private final ThreadFactory threads;
    private final EngineSettings settings;

    ManagedJobs(ThreadFactory threads, EngineSettings settings) {
        this.threads = threads;
        this.settings = settings;
        setMaxJobsPerAcquisition(settings.jobsPerAcquisition());
        setWaitTimeInMillis(FIRST_WAIT_MILLIS);
        setMaxWait(settings.pollAtMost().toMillis());
    }

    @Override
    protected void startExecutingJobs() {
        setThreadPoolExecutor(new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.queue()),
                threads));
        if (jobAcquisitionThread == null) {
            jobAcquisitionThread = threads.newThread(acquireJobsRunnable);
            jobAcquisitionThread.start();
        }
    }

    @Override
    protected void stopExecutingJobs() {
        stopJobAcquisitionThread();
        @Nullable ThreadPoolExecutor pool = getThreadPoolExecutor();
        if (pool != null) {
            pool.shutdown();
            awaitEnd(pool);
        }
    }

    /** Jobs under way end as they are; what was only queued is still in the database and runs after the next start. */
    private static void awaitEnd(ThreadPoolExecutor pool) {
        pool.getQueue().clear();
        try {
            if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
                List<Runnable> cut = pool.shutdownNow();
                cut.clear();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
