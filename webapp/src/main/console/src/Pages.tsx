import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { InboxPage } from './inbox/InboxPage';
import { customerHere } from './kit/customerAddress';
import { Loading } from './kit/Loading';
import { productHere } from './kit/productAddress';
import { supplierHere } from './kit/supplierAddress';
import { NotFound } from './kit/NotFound';
import { Shell } from './shell/Shell';

const DecisionsPage = lazy(() => import('./decisions/DecisionsPage'));
const PassportPage = lazy(() => import('./decisions/PassportPage'));
const CustomersPage = lazy(() => import('./customers/CustomersPage'));
const CustomerPage = lazy(() => import('./customers/CustomerPage'));
const ProductsPage = lazy(() => import('./products/ProductsPage'));
const ProductPage = lazy(() => import('./products/ProductPage'));
const PurchasesPage = lazy(() => import('./purchases/PurchasesPage'));
const PurchasePage = lazy(() => import('./purchases/PurchasePage'));
const RoundPage = lazy(() => import('./purchases/RoundPage'));
const SuppliersPage = lazy(() => import('./suppliers/SuppliersPage'));
const SupplierPage = lazy(() => import('./suppliers/SupplierPage'));
const PriceChangesPage = lazy(() => import('./prices/PriceChangesPage'));
const PriceFairnessPage = lazy(() => import('./prices/PriceFairnessPage'));
const PriceRoundPage = lazy(() => import('./prices/PriceRoundPage'));
const RulesPage = lazy(() => import('./rules/RulesPage'));
const RulesetPage = lazy(() => import('./rules/RulesetPage'));
const ChangePage = lazy(() => import('./rules/ChangePage'));
const ModelsPage = lazy(() => import('./models/ModelsPage'));
const SourcesPage = lazy(() => import('./data/SourcesPage'));
const CategoriesPage = lazy(() => import('./data/CategoriesPage'));
const FieldsPage = lazy(() => import('./data/FieldsPage'));
const PeoplePage = lazy(() => import('./oversight/PeoplePage'));
const AutomationsPage = lazy(() => import('./oversight/AutomationsPage'));
const RuleEffectsPage = lazy(() => import('./oversight/RuleEffectsPage'));
const OwnersPage = lazy(() => import('./oversight/OwnersPage'));
const EventsPage = lazy(() => import('./events/EventsPage'));
const EventPage = lazy(() => import('./events/EventPage'));
const DeadLettersPage = lazy(() => import('./events/DeadLettersPage'));
const DeadLetterPage = lazy(() => import('./events/DeadLetterPage'));
const ImportPage = lazy(() => import('./imports/ImportPage'));

/** Address to page. The inbox is in the first load, the others come when they are asked for. */
export function Pages() {
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/">
            <Redirect to="/inbox" replace />
          </Route>
          <Route path="/inbox/:id?">{({ id }) => <InboxPage id={id} />}</Route>
          <Route path="/decisions">
            <DecisionsPage />
          </Route>
          <Route path="/decisions/:id">{({ id }) => <PassportPage key={id} id={id} />}</Route>
          <Route path="/customers">
            <CustomersPage />
          </Route>
          <Route path="/customers/:id">{({ id }) => <CustomerPage key={id} id={customerHere()} />}</Route>
          <Route path="/products">
            <ProductsPage />
          </Route>
          <Route path="/products/:sku">{({ sku }) => <ProductPage key={sku} sku={productHere()} />}</Route>
          <Route path="/purchase-orders">
            <PurchasesPage />
          </Route>
          <Route path="/purchase-orders/round">
            <RoundPage />
          </Route>
          <Route path="/purchase-orders/:id">{({ id }) => <PurchasePage key={id} id={id} />}</Route>
          <Route path="/suppliers">
            <SuppliersPage />
          </Route>
          <Route path="/suppliers/:id">{({ id }) => <SupplierPage key={id} id={supplierHere()} />}</Route>
          <Route path="/price-changes">
            <PriceChangesPage />
          </Route>
          <Route path="/price-changes/fairness">
            <PriceFairnessPage />
          </Route>
          <Route path="/price-changes/round">
            <PriceRoundPage />
          </Route>
          <Route path="/rules">
            <RulesPage />
          </Route>
          <Route path="/rules/:feature/:set/reviews/:number">
            {({ number, ...id }) => <ChangePage key={number} id={id} number={number} />}
          </Route>
          <Route path="/rules/:feature/:set/:tab?">
            {({ tab, ...id }) => <RulesetPage key={`${id.feature}/${id.set}`} id={id} tab={tab} />}
          </Route>
          <Route path="/models">
            <ModelsPage />
          </Route>
          <Route path="/data">
            <Redirect to="/data/sources" replace />
          </Route>
          <Route path="/data/sources">
            <SourcesPage />
          </Route>
          <Route path="/data/categories">
            <CategoriesPage />
          </Route>
          <Route path="/data/fields">
            <FieldsPage />
          </Route>
          <Route path="/oversight">
            <Redirect to="/oversight/automations" replace />
          </Route>
          <Route path="/oversight/people">
            <PeoplePage />
          </Route>
          <Route path="/oversight/automations">
            <AutomationsPage />
          </Route>
          <Route path="/oversight/effects">
            <RuleEffectsPage />
          </Route>
          <Route path="/oversight/owners">
            <OwnersPage />
          </Route>
          <Route path="/events">
            <EventsPage />
          </Route>
          <Route path="/events/story">
            <EventPage />
          </Route>
          <Route path="/events/dead-letters">
            <DeadLettersPage />
          </Route>
          <Route path="/events/dead-letters/:id">{({ id }) => <DeadLetterPage key={id} id={id} />}</Route>
          <Route path="/events/import/:id?">{({ id }) => <ImportPage id={id} />}</Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
}
