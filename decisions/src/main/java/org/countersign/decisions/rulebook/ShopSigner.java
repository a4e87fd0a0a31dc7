package org.countersign.decisions.rulebook;

import java.nio.charset.StandardCharsets;
import org.countersign.ledger.rulebook.RuleSigner;
import org.countersign.models.registry.ShopKey;

/** Lets rules be signed by the key that signs models. */
public final class ShopSigner implements RuleSigner {

    private final ShopKey key;

    public ShopSigner(ShopKey key) {
        this.key = key;
    }

    @Override
    public String sign(String text) {
        return key.sign(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isOurs(String text, String signature) {
        return key.signed(text.getBytes(StandardCharsets.UTF_8), signature);
    }
}
