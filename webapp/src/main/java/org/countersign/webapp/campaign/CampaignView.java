package org.countersign.webapp.campaign;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.campaign.Consent;
import org.countersign.domain.campaign.Contact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign that runs by itself. */
@Schema(name = "Campaign")
public record CampaignView(
        @Schema(required = true, example = "retention") String name,
        @Schema(required = true) String about,
        @Schema(description = "when its daily round begins, in UTC; absent when none does", example = "03:30") @Nullable
                String at,
        @Schema(required = true, description = "its last rounds, the latest first") List<RetentionRunView> runs) {

    /** What a customer agreed to, and what marketing was sent. */
    @Schema(name = "CampaignCustomer")
    public record CustomerView(
            @Schema(required = true, example = "C-77") String customerId,
            @Schema(required = true, description = "whether the last word on marketing is yes") boolean marketing,
            @Schema(required = true, description = "the latest first") List<ConsentView> consents,
            @Schema(required = true, description = "the latest first") List<ContactView> contacts,
            @Schema(description = "the last time that it was asked whether to write") @Nullable
                    RetentionView retention) {}

    /** What a customer said to a purpose. */
    @Schema(name = "Consent")
    public record ConsentView(
            @Schema(required = true, example = "marketing") String purpose,
            @Schema(required = true) boolean granted,
            @Schema(required = true, description = "when the customer said so") Instant at,
            @Schema(example = "checkout") @Nullable String source,
            @Schema(required = true, description = "when we heard of it") Instant receivedAt) {

        static ConsentView of(Consent c) {
            return new ConsentView(c.purpose(), c.granted(), c.at(), c.source(), c.receivedAt());
        }
    }

    /** A message of marketing that went to a customer. */
    @Schema(name = "MarketingContact")
    public record ContactView(
            @Schema(required = true, description = "the id of message.requested.v1") String messageId,
            @Schema(required = true) Instant at,
            @Schema(required = true, example = "retention") String flow,
            @Nullable String decisionId) {

        static ContactView of(Contact c) {
            return new ContactView(c.messageId(), c.at(), c.flow(), c.decisionId());
        }
    }
}
