package org.countersign.webapp.records;

import java.time.Instant;
import java.util.List;
import org.countersign.decisions.records.CategoryStandard.Entry;
import org.countersign.decisions.records.CategoryStandard.Overview;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.records.CategoryChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shop's words for categories, and what they stand for. */
@Schema(name = "Categories")
public record CategoriesView(
        @Schema(required = true, description = "products with a category") int products,
        @Schema(required = true, description = "of those, products whose word is not mapped") int unmapped,
        @Schema(required = true, description = "unmapped / products, from 0 to 1") double unmappedRate,
        @Schema(required = true, description = "products without any category") int without,
        @Schema(required = true, description = "the unmapped ones first, then the commonest") List<WordView> words) {

    static CategoriesView of(Overview overview) {
        return new CategoriesView(
                overview.products(),
                overview.unmapped(),
                overview.unmappedRate(),
                overview.without(),
                overview.words().stream().map(WordView::of).toList());
    }

    /** A word for a category. */
    @Schema(name = "CategoryWord")
    public record WordView(
            @Schema(required = true, example = "Home & living") String said,
            @Schema(required = true, description = "how many products are called so") int products,
            @Schema(description = "what it stands for; absent while it is not mapped", example = "Home") @Nullable
                    String standard,
            @Schema(description = "what an unmapped word seems to mean, by its spelling") @Nullable String suggestion) {

        static WordView of(Entry entry) {
            return new WordView(
                    entry.word().said(), entry.word().products(), entry.word().standard(), entry.suggestion());
        }
    }

    /** What words are to stand for. */
    @Schema(name = "CategoryMapping")
    public record MappingView(
            @Schema(required = true) List<MeaningView> words,
            @Schema(required = true, description = "goes into the record of changes", example = "the supplier's words")
                    String why) {}

    /** What one word is to stand for. */
    @Schema(name = "CategoryMeaning")
    public record MeaningView(
            @Schema(required = true, example = "Home & living") String said,
            @Schema(description = "absent or null: the word stands for itself again, unmapped", example = "Home")
                    @Nullable
                    String standard) {}

    /** Somebody had a word read as another category. */
    @Schema(name = "CategoryChange")
    public record ChangeView(
            @Schema(required = true) String said,
            @Schema(description = "absent when it was not mapped") @Nullable String was,
            @Schema(description = "absent when it was left unmapped") @Nullable String became,
            @Schema(required = true) Instant at,
            @Schema(required = true) String by,
            @Schema(required = true) String why) {

        static ChangeView of(CategoryChange change) {
            return new ChangeView(change.said(), change.was(), change.became(), change.at(), change.by(), change.why());
        }
    }

    /** Changes, the latest first. */
    @Schema(name = "CategoryChangePage")
    public record ChangePageView(
            @Schema(required = true) List<ChangeView> items,
            @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
            @Schema(required = true, description = "counted no further than 10,000") long total) {

        static ChangePageView of(Page<CategoryChange> page) {
            return new ChangePageView(page.items().stream().map(ChangeView::of).toList(), page.next(), page.total());
        }
    }
}
