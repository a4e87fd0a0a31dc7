package org.countersign.webapp.intake;

import org.countersign.domain.event.Reply;
import org.countersign.webapp.problem.ProblemView.ReplyView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one event of a batch, at the same place as in the batch. */
@Schema(name = "BatchItem")
public record BatchItemView(
        @Schema(required = true, description = "the HTTP status it would have got alone", example = "200") int status,
        @Schema(required = true) ReplyView reply) {

    static BatchItemView of(Reply reply) {
        return new BatchItemView(Replies.status(reply), ReplyView.of(reply));
    }
}
