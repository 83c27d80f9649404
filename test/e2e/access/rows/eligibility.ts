/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const eligibility = `
GET    /loans/product                                             -             200 200 200 200 200 200 200 200 200 200 200   -
GET    /loans/products                                            -             200 200 200 200 200 200 200 200 200 200 200   -
GET    /loans/eligibility                                         -             200 200 200 200 200 200 200 200 200 200 200   -
POST   /loans/leads                                               -             201 201 201 201 201 201 201 201 201 201 201   -
GET    /loans/leads                                               -             401 403 403 403 200 403 403 403 403 403 403   -
POST   /loans/leads/:id/outcome                                   lead          401 403 403 403 204 403 403 403 403 403 403   -
DELETE /loans/leads/:id                                           lead          401 403 403 403 204 403 403 403 403 403 403   -
GET    /loans/products/kept                                       -             401 403 403 403 403 403 403 200 403 403 403   -
POST   /loans/applications/:id/findings                           studied       401 403 403 403 204 403 403 403 403 403 403 403
POST   /loans/products                                            -             401 403 403 403 403 403 403 201 403 403 403   -
GET    /loans/products/:code/versions                             product       401 403 403 403 403 403 403 200 403 403 403   -
POST   /loans/products/:code/versions                             product       401 403 403 403 403 403 403 201 403 403 403   -
PUT    /loans/products/:code/draft                                product       401 403 403 403 403 403 403 200 403 403 403   -
POST   /loans/products/:code/publish                              product       401 403 403 403 403 403 403 200 403 403 403   -
DELETE /loans/products/:code/draft                                product       401 403 403 403 403 403 403 404 403 403 403   -
POST   /loans/products/:code/end                                  product       401 403 403 403 403 403 403 200 403 403 403   -
`;
