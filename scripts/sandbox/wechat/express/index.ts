import type { Hono } from "hono";
import type { Backstage } from "../../backstage";
import type { Tokens } from "../tokens";
import { expressOrders } from "./orders";
import type { Parcels } from "./parcels";
import { expressTracking } from "./tracking";

/** The routes of WeChat's logistics: waybills under /business, the tracking component under /delivery/open_msg. */
export const serveExpress = (app: Hono, stage: Backstage, tokens: Tokens, parcels: Parcels): void => {
  const orders = expressOrders(stage, tokens, parcels);
  const tracking = expressTracking(stage, tokens, parcels);
  const business = "/cgi-bin/express/business";
  app.get(`${business}/delivery/getall`, orders.getAll);
  app.get(`${business}/account/getall`, orders.accounts);
  app.all(`${business}/quota/get`, orders.quota);
  app.all(`${business}/order/add`, orders.add);
  app.all(`${business}/order/get`, orders.get);
  app.all(`${business}/order/batchget`, orders.batchGet);
  app.all(`${business}/order/cancel`, orders.cancel);
  app.all(`${business}/path/get`, orders.path);
  app.all(`${business}/test_update_order`, orders.testUpdate);
  const open = "/cgi-bin/express/delivery/open_msg";
  app.all(`${open}/trace_waybill`, tracking.trace);
  app.all(`${open}/query_trace`, tracking.query);
  app.all(`${open}/get_delivery_list`, tracking.list);
};
