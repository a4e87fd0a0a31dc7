package org.countersign.bench.shop;

import java.util.List;

/** What the shop's products, customers and streets are made of. */
final class Words {

    static final List<String> FIRST = List.of(
            "Anna", "Ben", "Clara", "David", "Elif", "Finn", "Greta", "Hannes", "Ida", "Jonas", "Katja", "Leon", "Mara",
            "Nils", "Olga", "Paul", "Ronja", "Simon", "Tilda", "Umut", "Vera", "Wanja", "Yara", "Zoe", "Marie", "Lukas",
            "Sofia", "Mats", "Lena", "Emil", "Nora", "Oskar", "Frida", "Theo", "Aylin", "Milan", "Pia", "Rafael",
            "Tessa", "Viktor");
    static final List<String> LAST = List.of(
            "Albers",
            "Brandt",
            "Conrad",
            "Dorn",
            "Ebert",
            "Falk",
            "Gruber",
            "Hartwig",
            "Ilgen",
            "Jansen",
            "Kessler",
            "Lindner",
            "Moser",
            "Nowak",
            "Oster",
            "Pfeiffer",
            "Quandt",
            "Reuter",
            "Sander",
            "Thiel",
            "Ulrich",
            "Vogt",
            "Wieland",
            "Yilmaz",
            "Ziegler",
            "Adler",
            "Berger",
            "Claes",
            "De Vries",
            "Engel",
            "Fontaine",
            "Garnier",
            "Huber",
            "Jacobs",
            "Koch",
            "Lambert",
            "Meyer",
            "Neumann",
            "Peeters",
            "Rossi",
            "Steiner",
            "Wagner");
    static final List<String> STREETS = List.of(
            "Gartenstrasse",
            "Lindenallee",
            "Am Markt",
            "Bergweg",
            "Hafenstrasse",
            "Kirchgasse",
            "Muehlenweg",
            "Parkstrasse",
            "Schulstrasse",
            "Wiesengrund",
            "Rosenweg",
            "Feldstrasse");
    static final List<String> SHADES = List.of(
            "white", "black", "sage", "terracotta", "indigo", "sand", "rose", "mustard", "petrol", "oak", "walnut");

    /** Country, how many of a hundred customers live there, and cities with the first digits of their postcodes. */
    record Country(String iso, int share, List<String> cities) {}

    static final List<Country> COUNTRIES = List.of(
            new Country(
                    "DE",
                    58,
                    List.of(
                            "Berlin 101",
                            "Hamburg 203",
                            "Muenchen 803",
                            "Koeln 506",
                            "Leipzig 041",
                            "Freiburg 791",
                            "Bremen 281",
                            "Dresden 010")),
            new Country("AT", 12, List.of("Wien 10", "Graz 80", "Linz 40", "Salzburg 50")),
            new Country("NL", 9, List.of("Amsterdam 10", "Utrecht 35", "Rotterdam 30")),
            new Country("FR", 7, List.of("Paris 750", "Lyon 690", "Lille 590")),
            new Country("BE", 5, List.of("Gent 90", "Antwerpen 20", "Bruxelles 10")),
            new Country("IT", 4, List.of("Milano 201", "Bologna 401")),
            new Country("CH", 3, List.of("Zuerich 80", "Basel 40")),
            new Country("US", 2, List.of("Portland 972", "Boston 021")));

    /** Category, price range, weight, how often things come back, and what there is. */
    /**
     * @param comesBack how much likelier than others its goods are to come back, as log odds
     * @param elasticity by how many percent demand rises when the price rises by one: below zero
     */
    record Category(
            String name,
            String code,
            double price,
            int grams,
            double comesBack,
            double elasticity,
            List<String> things) {}

    static final List<Category> CATEGORIES = List.of(
            new Category(
                    "kitchen",
                    "KIT",
                    18,
                    450,
                    -0.4,
                    -1.4,
                    List.of("Mug", "Teapot", "Salad bowl", "Bread board", "Pepper mill", "Butter dish")),
            new Category(
                    "textile",
                    "TEX",
                    39,
                    380,
                    1.0,
                    -2.2,
                    List.of("Linen shirt", "Wool blanket", "Cushion cover", "Apron", "Bath towel")),
            new Category(
                    "stationery",
                    "STA",
                    11,
                    180,
                    -0.9,
                    -0.8,
                    List.of("Notebook A5", "Desk calendar", "Fountain pen", "Letter set")),
            new Category(
                    "lighting", "LIG", 74, 1600, 0.6, -1.8, List.of("Table lamp", "Pendant lamp", "Candle holder")),
            new Category(
                    "garden",
                    "GAR",
                    27,
                    900,
                    -0.1,
                    -1.3,
                    List.of("Plant pot", "Watering can", "Seed box", "Hanging basket")),
            new Category("furniture", "FUR", 189, 8500, 0.9, -2.5, List.of("Side table", "Stool", "Wall shelf")));

    private Words() {}
}
