/** What the build writes in. */
Object.assign(globalThis, { API_BASE: "https://api.example.test", HOSPITAL_ID: "cqhcwc" });
process.env["TARO_ENV"] = "h5";
