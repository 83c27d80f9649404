/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const fund = `
GET    /loans/funds                                               -             401 403 403 403 403 403 200 200 403 200 403   -
POST   /loans/funds                                               -             401 403 403 403 403 403 403 201 403 403 403   -
PUT    /loans/funds/:code                                         fund          401 403 403 403 403 403 403 200 403 403 403   -
GET    /loans/funds/:code/entries                                 fund          401 403 403 403 403 403 200 200 403 403 403   -
POST   /loans/funds/:code/contributions                           fund          401 403 403 403 403 403 403 201 403 403 403   -
POST   /loans/funds/:code/withdrawals                             fund          401 403 403 403 403 403 403 201 403 403 403   -
POST   /loans/funds/:code/reallocations                           fund          401 403 403 403 403 403 403 201 403 403 403   -
GET    /loans/fund-files                                          -             401 403 403 403 403 403 403 200 403 403 403   -
POST   /loans/applications/:id/fund                               studied       401 403 403 403 403 403 403 200 403 403 403 403
GET    /loans/funders                                             -             401 403 403 403 403 403 403 200 403 403 403   -
POST   /loans/funders                                             -             401 403 403 403 403 403 403 201 403 403 403   -
GET    /loans/forecast                                            -             401 403 403 403 403 403 403 200 403 403 403   -
`;
