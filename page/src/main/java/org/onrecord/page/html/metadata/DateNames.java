package org.onrecord.page.html.metadata;

import java.util.List;

/** The names under which meta elements give dates, the more trusted first: Open Graph, Dublin Core, PRISM, and what publishers' tools add. */
final class DateNames {

    static final List<String> PUBLISHED = List.of(
            "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished", "publish_date", "publication_date", "date_published", "publishdate", "publisheddate", "published_time", "published-date", "publication-date", "pubdate", "pub_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article.published", "ptime", "displaydate", "article:post_date", "originalpublicationdate", "article_date_original", "dc.date.issued", "dcterms.issued", "dc.date.published", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "citation_publication_date", "citation_date", "bt:pubdate", "shareaholic:article_published_time", "rnews:datepublished", "vr:published_time", "ma:publishdate", "published_at", "date", "og:pubdate", "og:publish_date", "article:publish_date", "analyticsattributes.articledate", "og:article:publish_date", "release_date", "og:release_date", "prism.publicationdate", "datecreated", "article.created", "created", "gentics.publishdate", "zox:published", "publish-date");

    static final List<String> MODIFIED = List.of(
            "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "revision_date", "dc.date.modified", "dcterms.modified", "modified_time", "article.updated", "utime", "updated_time", "article:updated", "last_modified", "bt:moddate", "og:modified_time", "dateupdated");

    private DateNames() {}
}
