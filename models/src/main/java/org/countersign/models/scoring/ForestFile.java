package org.countersign.models.scoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A forest as bytes and back: counts and numbers only, so that opening a model runs no code of its file and needs no
 * Weka. The same forest gives the same bytes.
 */
public final class ForestFile {

    /** "CSF" and the version of this format. */
    private static final int MAGIC = 0x43534601;

    private static final int MOST = 50_000_000;

    private ForestFile() {}

    public static byte[] write(Forest forest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(forest.features);
            out.writeInt(forest.trees());
            out.writeInt(forest.nodes());
            for (int root : forest.roots) {
                out.writeInt(root);
            }
            for (int node = 0; node < forest.nodes(); node++) {
                out.writeInt(forest.feature[node]);
                out.writeInt(forest.right[node]);
                out.writeDouble(forest.threshold[node]);
                out.writeDouble(forest.weight[node]);
                out.writeDouble(forest.no[node]);
                out.writeDouble(forest.yes[node]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when these bytes are no forest */
    public static Forest read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("no forest of this format");
            }
            int features = count(in);
            int[] roots = new int[count(in)];
            int nodes = count(in);
            for (int tree = 0; tree < roots.length; tree++) {
                roots[tree] = in.readInt();
            }
            Forest forest = new Forest(features, roots, nodes);
            for (int node = 0; node < nodes; node++) {
                forest.feature[node] = in.readInt();
                forest.right[node] = in.readInt();
                forest.threshold[node] = in.readDouble();
                forest.weight[node] = in.readDouble();
                forest.no[node] = in.readDouble();
                forest.yes[node] = in.readDouble();
            }
            return check(forest);
        }
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > MOST) {
            throw new IOException("a count of " + count);
        }
        return count;
    }

    /** Every step leads forward and stays inside, so that a walk ends. */
    private static Forest check(Forest forest) throws IOException {
        for (int root : forest.roots) {
            inside("root", root, 0, forest.nodes());
        }
        for (int node = 0; node < forest.nodes(); node++) {
            inside("feature", forest.feature[node], -1, forest.features);
            if (forest.feature[node] >= 0) {
                inside("child", forest.right[node], node + 2, forest.nodes());
            }
        }
        return forest;
    }

    private static void inside(String what, int value, int from, int to) throws IOException {
        if (value < from || value >= to) {
            throw new IOException(what + " " + value + " is not in " + from + ".." + (to - 1));
        }
    }
}
