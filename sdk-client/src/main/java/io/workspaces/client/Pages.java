package io.workspaces.client;

import io.workspaces.client.internal.http.Await;
import io.workspaces.client.model.Page;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Streams all entries of a list. Each page is fetched when its first entry is needed. */
final class Pages<T> extends AbstractSpliterator<T> {
    private final Function<String, CompletableFuture<Page<T>>> fetch;
    private @Nullable Page<T> page;
    private int position;

    private Pages(Function<String, CompletableFuture<Page<T>>> fetch) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.fetch = fetch;
    }

    /** The cursor of the first page is empty. */
    static <T> Stream<T> stream(Function<String, CompletableFuture<Page<T>>> fetch) {
        return StreamSupport.stream(new Pages<>(fetch), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Page<T> current = page == null ? fetchPage("") : page;
        while (position >= current.items().size()) {
            if (current.next() == null) {
                return false;
            }
            current = fetchPage(current.next());
        }
        action.accept(current.items().get(position++));
        return true;
    }

    private Page<T> fetchPage(String cursor) {
        Page<T> next = Await.await(fetch.apply(cursor));
        page = next;
        position = 0;
        return next;
    }
}
