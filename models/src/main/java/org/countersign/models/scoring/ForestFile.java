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
            out.writeInt(forest.features());
            out.writeInt(forest.trees());
            out.writeInt(forest.nodes());
            Trees trees = forest.trees;
            for (int root : trees.roots) {
                out.writeInt(root);
            }
            for (int node = 0; node < trees.nodes(); node++) {
                out.writeInt(trees.feature[node]);
                out.writeInt(trees.right[node]);
                out.writeDouble(trees.threshold[node]);
                out.writeDouble(trees.weight[node]);
                out.writeDouble(forest.no[node]);
                out.writeDouble(trees.value[node]);
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
            Trees trees = new Trees(features, roots, nodes);
            double[] no = new double[nodes];
            for (int node = 0; node < nodes; node++) {
                trees.feature[node] = in.readInt();
                trees.right[node] = in.readInt();
                trees.threshold[node] = in.readDouble();
                trees.weight[node] = in.readDouble();
                no[node] = in.readDouble();
                trees.value[node] = in.readDouble();
            }
            check(trees);
            return new Forest(trees, no);
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
    private static void check(Trees trees) throws IOException {
        for (int root : trees.roots) {
            inside("root", root, 0, trees.nodes());
        }
        for (int node = 0; node < trees.nodes(); node++) {
            inside("feature", trees.feature[node], -1, trees.features);
            if (trees.feature[node] >= 0) {
                inside("child", trees.right[node], node + 2, trees.nodes());
            }
        }
    }

    private static void inside(String what, int value, int from, int to) throws IOException {
        if (value < from || value >= to) {
            throw new IOException(what + " " + value + " is not in " + from + ".." + (to - 1));
        }
    }
}
